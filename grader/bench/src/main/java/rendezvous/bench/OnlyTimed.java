package rendezvous.bench;

import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.CallPlan;
import rendezvous.assignment.Draw;
import rendezvous.assignment.SessionPlan;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An assignment of which nothing is played but one timed call, again and again.
 *
 * @param module the assignment
 * @param session the session that has the call
 * @param call its id
 * @param times how often
 */
record OnlyTimed(AssignmentModule module, String session, String call, int times) implements AssignmentModule {

    @Override
    public String id() {
        return module.id();
    }

    @Override
    public String definition() {
        return module.definition();
    }

    @Override
    public String pristine(String path) {
        return module.pristine(path);
    }

    @Override
    public List<SessionPlan> plan(Draw draw) {
        return module.plan(draw).stream()
                .filter(plan -> plan.id().equals(session))
                .map(this::repeated)
                .toList();
    }

    private SessionPlan repeated(SessionPlan plan) {
        List<CallPlan> calls = IntStream.range(0, times)
                .boxed()
                .flatMap(i -> plan.calls().stream()
                        .filter(candidate -> candidate.id().equals(call))
                        .map(found -> new CallPlan(
                                call + i,
                                found.action(),
                                found.arguments(),
                                found.expected(),
                                found.servings(),
                                found.hold())))
                .toList();
        return new SessionPlan(plan.id(), plan.inputs(), calls, List.of());
    }

    @Override
    public List<Class<?>> suites() {
        return module.suites();
    }
}
