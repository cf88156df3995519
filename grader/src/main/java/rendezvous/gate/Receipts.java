package rendezvous.gate;

import rendezvous.assignment.CallPlan;
import rendezvous.assignment.Serving;
import rendezvous.model.Attestation;
import rendezvous.model.ResultLine;
import rendezvous.sandbox.ProcessTree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers of one call that were sent, and what is known of who took them. */
final class Receipts {

    private record Sent(HeldRequest request, Witness.Before before, int length) {}

    private final CallPlan plan;
    private final Witness witness;

    /** Whose client hasn't hung up yet, or never will. */
    private final Map<Connection, Sent> open = new HashMap<>();

    /** Whose process didn't read as much as the answer has; but an event loop may also have given the answer up. */
    private final List<HeldRequest> doubted = new ArrayList<>();

    Receipts(CallPlan plan, ProcessTree tree) {
        this.plan = plan;
        this.witness = new Witness(tree);
    }

    /** To be asked for before the answer is sent. */
    Witness.Before before(HeldRequest request) {
        return witness.before(request.claim());
    }

    /** An answer of so many bytes is on its way. */
    void sent(HeldRequest request, Witness.Before before, int length) {
        open.put(request.connection(), new Sent(request, before, length));
    }

    /** A client is done with its connection, maybe long after the answer was sent. */
    void hungUp(Connection connection) {
        Optional.ofNullable(open.remove(connection)).ifPresent(this::judge);
    }

    private void judge(Sent sent) {
        HeldRequest request = sent.request();
        Attestation word = witness.after(request.claim(), sent.before(), sent.length());
        if (word != Attestation.REFUTED || mustHaveRead(request)) {
            request.attested(word);
        } else {
            doubted.add(request);
        }
    }

    /** A blocked thread that hung up has read its answer, unless it was interrupted. */
    private static boolean mustHaveRead(HeldRequest request) {
        return request.claim().blocksAThread() && request.connection().endedWithItsAnswer();
    }

    /**
     * Once the call has returned: what is right in its results was read. The kit hangs up before it hands a text on, so
     * who has the text, but never hung up, is not the kit.
     */
    void settle(List<HeldRequest> requests, List<ResultLine> results) {
        Stream<HeldRequest> withoutEnd = open.values().stream().map(Sent::request);
        Stream.concat(doubted.stream(), withoutEnd)
                .filter(request -> wasRead(request, requests, results))
                .forEach(request -> request.attested(Attestation.REFUTED));
    }

    /** Whether a right result can only come from the answer to this very request. */
    private boolean wasRead(HeldRequest request, List<HeldRequest> requests, List<ResultLine> results) {
        List<ResultLine> ofItem = results.stream()
                .filter(result -> result.item().equals(request.item()))
                .toList();
        return gaveAText(request)
                && requests.stream().filter(request::asksForTheSameAs).count() == 1
                && !ofItem.isEmpty()
                && ofItem.stream().allMatch(this::isRight);
    }

    private boolean gaveAText(HeldRequest request) {
        return plan.servings().stream()
                .filter(serving -> serving.item().equals(request.item()))
                .filter(serving -> serving.kind().equals(request.claim().kind()))
                .map(Serving::text)
                .anyMatch(text -> !text.isEmpty());
    }

    private boolean isRight(ResultLine result) {
        return result.error().isEmpty()
                && plan.expected().stream()
                        .anyMatch(expected -> expected.item().equals(result.item())
                                && !expected.fails()
                                && expected.value().equals(result.value()));
    }
}
