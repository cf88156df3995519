package rendezvous.judge;

import org.assertj.core.api.AbstractAssert;
import rendezvous.model.CallFacts;
import rendezvous.model.Plateau;
import rendezvous.model.Request;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Assertions on one call. Each failure is a {@link CheckFailure} with a finding that the assignment explains. */
public final class CallAssert extends AbstractAssert<CallAssert, CallFacts> {

    private final String session;
    private final String kind;
    private final Function<CallFacts, Explanation> explainer;

    CallAssert(String session, CallFacts call) {
        this(session, call, "read", CallAssert::withoutWords);
    }

    private CallAssert(String session, CallFacts call, String kind, Function<CallFacts, Explanation> explainer) {
        super(call, CallAssert.class);
        this.session = session;
        this.kind = kind;
        this.explainer = explainer;
    }

    /**
     * Looks at requests of one kind only; {@code read} if nothing else is said.
     *
     * @param requestKind the kind
     * @return the same assertions for it
     */
    public CallAssert ofKind(String requestKind) {
        return new CallAssert(session, actual, requestKind, explainer);
    }

    /**
     * Lets the assignment explain a failure.
     *
     * @param words what it has to say about the call
     * @return the same assertions with that explanation
     */
    public CallAssert explainedBy(Function<CallFacts, Explanation> words) {
        return new CallAssert(session, actual, kind, words);
    }

    /**
     * Asserts that so many items were in flight at the same instant. A failure keeps the part of the points that the
     * peak deserves: (peak - 1) of (wanted - 1).
     *
     * @param wanted how many, at least 2
     * @return this
     */
    public CallAssert hadInFlightTogether(int wanted) {
        int peak = peak(actual, kind);
        if (peak < wanted) {
            Explanation words = explainer.apply(actual);
            String number = "At most " + peak + " of " + wanted + " " + kind + "s " + (peak == 1 ? "was" : "were")
                    + " in flight at the same time.";
            throw new CheckFailure(new Finding(
                            words.detail().isEmpty() ? number : number + " " + words.detail(),
                            words.meaning(),
                            words.nextStep())
                    .at(words.where())
                    .keeping(Math.max(peak - 1, 0), wanted - 1)
                    .shownBy(session + "/" + actual.id()));
        }
        return this;
    }

    /**
     * The most different items of a kind that were in flight together.
     *
     * @param call what happened
     * @param kind the kind of request
     * @return the peak, 0 if there was none
     */
    public static int peak(CallFacts call, String kind) {
        return call.plateaus().stream()
                .mapToInt(plateau -> itemsHeld(call, plateau, kind))
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
        return call.plateaus().stream()
                .filter(plateau -> itemsHeld(call, plateau, kind) > 0)
                .max(Comparator.<Plateau>comparingInt(plateau -> itemsHeld(call, plateau, kind))
                        .thenComparing(Comparator.comparingInt(Plateau::number).reversed()));
    }

    private static int itemsHeld(CallFacts call, Plateau plateau, String kind) {
        return (int) call.requests().stream()
                .filter(request -> plateau.held().contains(request.number()))
                .filter(request ->
                        request.kind().equals(kind) && !request.item().isEmpty())
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
