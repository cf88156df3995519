package rendezvous.observe;

import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Draw;
import rendezvous.assignment.SessionPlan;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.SessionFacts;
import rendezvous.observe.SessionPlayer.Attempt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

/** Plays some of a submission's sessions, one after the other. Used by one thread. */
final class Lane implements Callable<Map<String, List<SessionFacts>>> {

    private final SessionPlayer player;
    private final AssignmentModule module;
    private final List<SessionPlan> plans;
    private final Path classes;
    private final Draw draw;

    Lane(SessionPlayer player, AssignmentModule module, List<SessionPlan> plans, Path classes, Draw draw) {
        this.player = player;
        this.module = module;
        this.plans = plans;
        this.classes = classes;
        this.draw = draw;
    }

    /** All attempts of each session that was played, by its name. */
    @Override
    public Map<String, List<SessionFacts>> call() throws IOException {
        Map<String, List<SessionFacts>> played = new LinkedHashMap<>();
        for (SessionPlan plan : plans) {
            if (plan.trapsAfter().isEmpty()
                    || isWorthTraps(played.getOrDefault(plan.trapsAfter().get(), List.of()))) {
                played.put(plan.id(), attempts(plan));
            }
        }
        return played;
    }

    /**
     * A silence that was not proved to be one counts only if it is seen twice, and so does what was disturbed. Who was seen
     * asleep for long is not woken to sleep once more.
     */
    private List<SessionFacts> attempts(SessionPlan plan) throws IOException {
        int seed = draw.forPurpose("release " + plan.id()).between(0, Integer.MAX_VALUE - 1);
        Attempt first = player.play(plan, 1, classes, new Random(seed));
        boolean doubtful = leavesADoubt(first) || module.leavesADoubt(first.facts());
        if (plan.trapsAfter().isPresent() || !doubtful) {
            return List.of(first.facts());
        }
        return List.of(
                first.facts(), player.play(plan, 2, classes, new Random(seed)).facts());
    }

    /** What never does two things at once can't get in its own way; what doesn't end alone would not end again. */
    private static boolean isWorthTraps(List<SessionFacts> attempts) {
        return attempts.stream()
                .filter(facts -> facts.end() == ProcessEnd.COMPLETED)
                .flatMap(facts -> facts.calls().stream())
                .flatMap(call -> call.plateaus().stream())
                .anyMatch(plateau -> plateau.held().size() > 1);
    }

    private boolean leavesADoubt(Attempt attempt) {
        return attempt.facts().calls().stream()
                .anyMatch(call -> call.plateaus().stream()
                        .filter(plateau -> plateau.proof() == Proof.IDLE)
                        .filter(plateau -> plateau.held().size() < plateau.wanted())
                        .filter(plateau -> !module.isEnough(attempt.facts(), call, plateau))
                        .anyMatch(
                                plateau -> !(attempt.asleep() && plateau.held().isEmpty())));
    }
}
