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

    /** Of all pictures together: many times what a right program has, and bearable for the grader's memory. */
    private static final int MOST_FRAMES = 200_000;

    private static final Duration SECOND_LOOK = Duration.ofMillis(300);
    private static final int MOST_SECOND_LOOKS = 5;

    private final GateSession session;
    private final Hold hold;
    private final List<HeldRequest> held;
    private final Waiting waiting;
    private final List<Plateau> seen = new ArrayList<>();
    private final Set<Set<String>> picturedKinds = new HashSet<>();
    private long frames;

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
        this.waiting = new Waiting(session);
    }

    /**
     * The wanted number is in flight.
     *
     * @return false if that was over before it had been looked at: then it is no plateau
     */
    boolean full(int wanted) throws IOException {
        List<HeldRequest> pictured = List.copyOf(held);
        Optional<TreePicture> picture = pictureOfFullPlateau();
        if (picture.isEmpty()) {
            add(Proof.FULL, wanted, List.of(), List.of());
            return true;
        }
        boolean first = seen.isEmpty() && hold.together() > 1 && hold.then() == Hold.Then.HOLD_AGAIN;
        return first ? firstFull(wanted, pictured, picture.get()) : nextFull(wanted, pictured, picture.get());
    }

    /** Who waits with a time limit while all is in flight has waited for it, also if the time is over by now. */
    private boolean firstFull(int wanted, List<HeldRequest> pictured, TreePicture picture) throws IOException {
        Spinners spinners = waiting.look(picture);
        boolean ended = session.driver().isFinished();
        if (isOver(pictured) && !(ended && waiting.isLimited(picture))) {
            return forget(pictured);
        }
        add(Proof.FULL, wanted, threads(ended ? picture : spinners.last()), spinners.found());
        waiting.seeWhetherItGivesUp(spinners.last());
        return true;
    }

    private boolean nextFull(int wanted, List<HeldRequest> pictured, TreePicture picture) throws IOException {
        if (isOver(pictured)) {
            return forget(pictured);
        }
        add(Proof.FULL, wanted, threads(picture), List.of());
        return true;
    }

    private boolean isOver(List<HeldRequest> pictured) {
        return session.driver().isFinished() || !held.containsAll(pictured);
    }

    /** What comes in after it is to be explained, too. */
    private boolean forget(List<HeldRequest> pictured) {
        picturedKinds.remove(Desk.kinds(pictured));
        return false;
    }

    /** The tree can't move, or doesn't. */
    void below(Proof why, int wanted, Optional<TreePicture> picture) throws IOException {
        add(why, wanted, picture.map(this::threads).orElse(List.of()), List.of());
    }

    /** All so far. */
    List<Plateau> seen() {
        return List.copyOf(seen);
    }

    private void add(Proof why, int wanted, List<ThreadPicture> threads, List<Long> spinning) throws IOException {
        List<Integer> numbers = held.stream().map(HeldRequest::number).toList();
        int together = hold.together() == 0 ? 0 : wanted;
        seen.add(new Plateau(seen.size() + 1, session.now(), together, numbers, why, threads, spinning));
        session.pumpFor(hold.extra());
    }

    /** Full plateaus explain themselves; one picture for each kind of work is enough to tell the model. */
    private Optional<TreePicture> pictureOfFullPlateau() throws IOException {
        boolean explains = !hold.atOnce() && picturedKinds.add(Desk.kinds(held));
        if (!explains) {
            return Optional.empty();
        }
        TreePicture picture = pictureOfAllThatAsk();
        refute(List.copyOf(held), picture);
        return Optional.of(picture);
    }

    /** Who hung up while the picture was taken needs no longer stand there. */
    private void refute(List<HeldRequest> pictured, TreePicture picture) {
        session.drain();
        pictured.stream()
                .filter(held::contains)
                .filter(picture::belies)
                .forEach(request -> request.attested(Attestation.REFUTED));
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
        if (seen.size() >= MOST_PICTURES || frames > MOST_FRAMES) {
            return List.of();
        }
        List<ThreadPicture> threads = picture.threads(held, session.driver().pid());
        frames += threads.stream().mapToLong(thread -> thread.stack().size()).sum();
        return threads;
    }
}
