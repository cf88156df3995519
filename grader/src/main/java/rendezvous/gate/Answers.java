package rendezvous.gate;

import rendezvous.assignment.CallPlan;
import rendezvous.assignment.Serving;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sends the answers of one call, and sees who takes them. */
final class Answers {

    /** How long a client may take to pick up its answer before the gate goes on without a witness. */
    private static final Duration PICK_UP = Duration.ofSeconds(2);

    /** Of a crowd a few must do: to watch who takes an answer takes time. In a smaller call each request is watched. */
    private static final int MOST_WITNESSED = 100;

    private final GateSession session;
    private final CallPlan plan;
    private final Desk desk;
    private final Receipts receipts;
    private final List<HeldRequest> held;
    private boolean clientsAreSlow;

    /**
     * Begins with none.
     *
     * @param session where the call is played
     * @param plan what is called
     * @param desk what each request is answered with
     * @param receipts takes down who took an answer
     * @param held what is in flight, at any time; what was answered is taken out
     */
    Answers(GateSession session, CallPlan plan, Desk desk, Receipts receipts, List<HeldRequest> held) {
        this.session = session;
        this.plan = plan;
        this.desk = desk;
        this.receipts = receipts;
        this.held = held;
    }

    /** Sends an answer, and waits until it is picked up where somebody has to see by whom. */
    void answer(HeldRequest request) throws IOException {
        boolean isOneOfACrowd = plan.expected().size() > MOST_WITNESSED && request.number() > MOST_WITNESSED;
        if (plan.hold().atOnce() || isOneOfACrowd) {
            send(request);
            return;
        }
        Witness.Before before = receipts.before(request);
        receipts.sent(request, before, send(request));
        if (!clientsAreSlow) {
            clientsAreSlow = !session.pumpUntil(PICK_UP, () -> isTaken(request) || itsThreadIsHeld(request));
        }
    }

    /** Sends an answer, and gives its length. */
    int send(HeldRequest request) {
        Optional<Serving> serving = desk.find(request.claim());
        // Taken before the answer leaves: a time that a program measures may never be shorter than what was seen here.
        request.released(session.now());
        int length = Desk.send(request, serving);
        held.remove(request);
        serving.ifPresent(desk::served);
        return length;
    }

    /** Waits until a client has hung up, but not for ever. */
    void awaitHangUp(HeldRequest request) throws IOException {
        session.pumpUntil(PICK_UP, () -> isTaken(request));
    }

    private static boolean isTaken(HeldRequest request) {
        return !request.connection().isOpen();
    }

    /** An event loop whose thread has come back for other work can't pick up an answer meanwhile. */
    private boolean itsThreadIsHeld(HeldRequest request) {
        return held.stream()
                .anyMatch(other -> other.blocksAThread()
                        && other.claim().pid() == request.claim().pid()
                        && other.claim().tid() == request.claim().tid());
    }
}
