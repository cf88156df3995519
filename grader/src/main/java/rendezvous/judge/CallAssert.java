package rendezvous.judge;

import concurrency.kit.Sentences;
import org.assertj.core.api.AbstractAssert;
import rendezvous.model.CallFacts;
import rendezvous.model.Plateau;
import rendezvous.model.Request;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Assertions on one call. Each failure is a {@link CheckFailure} with a finding that the assignment explains. */
public final class CallAssert extends AbstractAssert<CallAssert, CallFacts> {

    private final String session;
    private final Question question;

    CallAssert(String session, CallFacts call) {
        this(session, call, new Question("read", false, false, CallAssert::withoutWords));
    }

    private CallAssert(String session, CallFacts call, Question question) {
        super(call, CallAssert.class);
        this.session = session;
        this.question = question;
    }

    /** What is asked, and who explains a failure. */
    private record Question(
            String kind, boolean onlyWorkers, boolean wholly, Function<CallFacts, Explanation> explainer) {}

    /**
     * Looks at requests of one kind only; {@code read} if nothing else is said.
     *
     * @param kind the kind
     * @return the same assertions for it
     */
    public CallAssert ofKind(String kind) {
        return with(new Question(kind, question.onlyWorkers(), question.wholly(), question.explainer()));
    }

    /**
     * Looks at requests of other processes than the one in which the call was made.
     *
     * @return the same assertions for them
     */
    public CallAssert inWorkerProcesses() {
        return with(new Question(question.kind(), true, question.wholly(), question.explainer()));
    }

    /**
     * Keeps no part of the points when less than wanted was in flight.
     *
     * @return the same assertions, all or nothing
     */
    public CallAssert wholly() {
        return with(new Question(question.kind(), question.onlyWorkers(), true, question.explainer()));
    }

    /**
     * Lets the assignment explain a failure.
     *
     * @param words what it has to say about the call
     * @return the same assertions with that explanation
     */
    public CallAssert explainedBy(Function<CallFacts, Explanation> words) {
        return with(new Question(question.kind(), question.onlyWorkers(), question.wholly(), words));
    }

    /**
     * Asserts that so many items were in flight at the same instant. Unless it must be {@link #wholly} so, a failure
     * keeps the part of the points that the peak deserves: (peak - 1) of (wanted - 1).
     *
     * @param wanted how many, at least 2
     * @return this
     */
    public CallAssert hadInFlightTogether(int wanted) {
        int peak = peak(actual, this::isAskedFor);
        if (peak < wanted) {
            Explanation words = question.explainer().apply(actual);
            Finding finding = new Finding(
                    (number(peak, wanted) + " " + words.detail()).strip(), words.meaning(), words.nextStep());
            throw new CheckFailure(finding.at(words.where())
                    .keeping(question.wholly() ? 0 : Math.max(peak - 1, 0), wanted - 1)
                    .shownBy(session + "/" + actual.id()));
        }
        return this;
    }

    private String number(int peak, int wanted) {
        return Sentences.inFlight(peak, wanted, question.kind(), question.onlyWorkers());
    }

    private boolean isAskedFor(Request request) {
        return request.kind().equals(question.kind()) && !(question.onlyWorkers() && request.inMainProcess());
    }

    private CallAssert with(Question other) {
        return new CallAssert(session, actual, other);
    }

    /**
     * The most different items of a kind that were in flight together.
     *
     * @param call what happened
     * @param kind the kind of request
     * @return the peak, 0 if there was none
     */
    public static int peak(CallFacts call, String kind) {
        return peak(call, request -> request.kind().equals(kind));
    }

    private static int peak(CallFacts call, Predicate<Request> which) {
        return call.plateaus().stream()
                .mapToInt(plateau -> itemsHeld(call, plateau, which))
                .max()
                .orElse(0);
    }

    /**
     * The first plateau that shows the peak of a kind.
     *
     * @param call what happened
     * @param kind the kind of request
     * @return the fullest plateau, if any was seen that held such a request
     */
    public static Optional<Plateau> fullest(CallFacts call, String kind) {
        Predicate<Request> which = request -> request.kind().equals(kind);
        return call.plateaus().stream()
                .filter(plateau -> itemsHeld(call, plateau, which) > 0)
                .max(Comparator.<Plateau>comparingInt(plateau -> itemsHeld(call, plateau, which))
                        .thenComparing(Comparator.comparingInt(Plateau::number).reversed()));
    }

    private static int itemsHeld(CallFacts call, Plateau plateau, Predicate<Request> which) {
        return (int) call.requests().stream()
                .filter(request -> plateau.held().contains(request.number()))
                .filter(request -> which.test(request) && !request.item().isEmpty())
                .map(Request::item)
                .distinct()
                .count();
    }

    private static Explanation withoutWords(CallFacts call) {
        return new Explanation(
                "",
                List.of(),
                "In " + call.id() + ", the work doesn't happen at the same time.",
                "Start all the work before you wait for any of it.");
    }
}
