package rendezvous.concurrencymodels;

import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Draw;
import rendezvous.assignment.SessionPlan;
import rendezvous.model.CallFacts;
import rendezvous.model.Plateau;
import rendezvous.model.SessionFacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The chapter's assignment: ten files, three ways to read them at the same time. */
public final class ConcurrencyModels implements AssignmentModule {

    private static final String DEFINITION = "assignment.yaml";
    private static final String STARTER = "starter/";

    @Override
    public String id() {
        return "concurrency-models";
    }

    @Override
    public String definition() {
        return resource(DEFINITION);
    }

    @Override
    public String pristine(String path) {
        return resource(STARTER + path);
    }

    @Override
    public List<SessionPlan> plan(Draw draw) {
        return Runs.plan(draw);
    }

    @Override
    public boolean leavesADoubt(SessionFacts session) {
        boolean stampsSayNothing = session.id().equals(Runs.LOG) && Honesty.clockWasSet(session);
        return stampsSayNothing
                || (isEverTogether(session)
                        && Timing.of(session).filter(Timing::isDoubtful).isPresent());
    }

    /** Who provably does one thing after the other is not asked about time. */
    private static boolean isEverTogether(SessionFacts session) {
        return session.call(Runs.MAIN).stream()
                .flatMap(call -> call.plateaus().stream())
                .anyMatch(plateau -> plateau.held().size() > 1);
    }

    /** An event loop counts on one thread: one count at a time is what is asked for. */
    @Override
    public boolean isEnough(SessionFacts session, CallFacts call, Plateau plateau) {
        return session.id().equals(Model.ASYNCIO.session())
                && plateau.held().size() == 1
                && call.requests().stream()
                        .filter(request -> plateau.held().contains(request.number()))
                        .allMatch(request -> request.kind().equals(InputFile.COUNT));
    }

    @Override
    public List<Class<?>> suites() {
        return List.of(
                StructureChecks.class,
                ThreadingChecks.class,
                MultiprocessingChecks.class,
                AsyncioChecks.class,
                LogChecks.class,
                TableChecks.class,
                AnalysisChecks.class);
    }

    private static String resource(String name) {
        try (InputStream in = ConcurrencyModels.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("the assignment ships no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name + " of the assignment", e);
        }
    }
}
