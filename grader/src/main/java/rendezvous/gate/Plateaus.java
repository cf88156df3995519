package rendezvous.gate;

import rendezvous.assignment.Hold;
import rendezvous.model.Attestation;
import rendezvous.model.Plateau;
import rendezvous.model.Proof;
import rendezvous.model.ThreadPicture;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The plateaus of one call, with the pictures that explain them. */
final class Plateaus {

    private static final int MOST_PICTURES = 100;
    private static final Duration SECOND_LOOK = Duration.ofMillis(300);
    private static final int MOST_SECOND_LOOKS = 5;

    private final GateSession session;
    private final Hold hold;
    private final List<HeldRequest> held;
    private final List<Plateau> seen = new ArrayList<>();
    private final Set<Set<String>> picturedKinds = new HashSet<>();

    /**
     * Begins with none.
     *
     * @param session where the call is played
     * @param hold what the gate waits for
     * @param held what is in flight, at any time
     */
    Plateaus(GateSession session, Hold hold, List<HeldRequest> held) {
        this.session = session;
        this.hold = hold;
        this.held = held;
    }

    /** The wanted number is in flight. */
    void full(int wanted) throws IOException {
        add(Proof.FULL, wanted, pictureOfFullPlateau());
    }

    /** The tree can't move, or doesn't. */
    void below(Proof why, int wanted, Optional<TreePicture> picture) throws IOException {
        add(why, wanted, picture.map(this::threads).orElse(List.of()));
    }

    /** All so far. */
    List<Plateau> seen() {
        return List.copyOf(seen);
    }

    private void add(Proof why, int wanted, List<ThreadPicture> threads) throws IOException {
        List<Integer> numbers = held.stream().map(HeldRequest::number).toList();
        seen.add(new Plateau(seen.size() + 1, session.now(), hold.together() == 0 ? 0 : wanted, numbers, why, threads));
        session.pumpFor(hold.extra());
    }

    /** Full plateaus explain themselves; one picture for each kind of work is enough to tell the model. */
    private List<ThreadPicture> pictureOfFullPlateau() throws IOException {
        boolean explains = !hold.atOnce() && picturedKinds.add(Desk.kinds(held));
        if (!explains) {
            return List.of();
        }
        TreePicture picture = pictureOfAllThatAsk();
        held.stream().filter(picture::belies).forEach(request -> request.attested(Attestation.REFUTED));
        return threads(picture);
    }

    /** A process that asks is ready to be asked; one that is not yet may be named by another one. */
    private TreePicture pictureOfAllThatAsk() throws IOException {
        TreePicture picture = session.takePicture();
        for (int i = 0; i < MOST_SECOND_LOOKS && !held.stream().allMatch(picture::shows); i++) {
            session.pumpFor(SECOND_LOOK);
            picture = session.takePicture();
        }
        return picture;
    }

    private List<ThreadPicture> threads(TreePicture picture) {
        if (seen.size() >= MOST_PICTURES) {
            return List.of();
        }
        return picture.threads(held, session.driver().pid());
    }
}
