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
    private static final int MOST_VOID_LOOKS = 3;

    private final GateSession session;
    private final Hold hold;
    private final List<HeldRequest> held;
    private final Waiting waiting;
    private final List<Plateau> seen = new ArrayList<>();
    private final Set<Set<String>> picturedKinds = new HashSet<>();
    private long frames;
    private int voidLooks;

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
     * @return whether what is held may go now; false if the plateau was over before it had been looked at
     */
    boolean full(int wanted) throws IOException {
        List<HeldRequest> pictured = List.copyOf(held);
        Optional<TreePicture> picture = pictureOfFullPlateau();
        if (picture.isEmpty()) {
            add(Proof.FULL, wanted, pictured, List.of(), List.of());
            return true;
        }
        boolean first = seen.isEmpty() && hold.together() > 1 && hold.then() == Hold.Then.HOLD_AGAIN;
        return first ? firstFull(wanted, pictured, picture.get()) : nextFull(wanted, pictured, picture.get());
    }

    /** Who was seen to wait with a time limit while all was in flight had its plateau, also if the time is over by now. */
    private boolean firstFull(int wanted, List<HeldRequest> pictured, TreePicture picture) throws IOException {
        Spinners spinners = waiting.look(picture);
        boolean before = session.driver().isFinished() && !waiting.isLimited(spinners.last());
        TreePicture latest = before ? picture : spinners.last();
        if (isOver(pictured) && !waiting.isLimited(picture) && !waiting.isLimited(latest)) {
            return takeAsItIs(pictured);
        }
        add(Proof.FULL, wanted, pictured, threads(latest, pictured), spinners.found());
        waiting.seeWhetherItGivesUp(latest);
        return true;
    }

    private boolean nextFull(int wanted, List<HeldRequest> pictured, TreePicture picture) throws IOException {
        if (isOver(pictured)) {
            return takeAsItIs(pictured);
        }
        add(Proof.FULL, wanted, pictured, threads(picture, pictured), List.of());
        return true;
    }

    private boolean isOver(List<HeldRequest> pictured) {
        return session.driver().isFinished() || !held.containsAll(pictured);
    }

    /**
     * No plateau, so that what comes in next is explained in its place; but who hangs up and asks anew for ever is not looked
     * at for ever.
     *
     * @return whether what is held may go
     */
    private boolean takeAsItIs(List<HeldRequest> pictured) {
        picturedKinds.remove(Desk.kinds(pictured));
        voidLooks++;
        return voidLooks >= MOST_VOID_LOOKS;
    }

    /** The tree can't move, or doesn't. */
    void below(Proof why, int wanted, Optional<TreePicture> picture) throws IOException {
        List<HeldRequest> pictured = List.copyOf(held);
        add(
                why,
                wanted,
                pictured,
                picture.map(seenBy -> threads(seenBy, pictured)).orElse(List.of()),
                List.of());
    }

    /** All so far. */
    List<Plateau> seen() {
        return List.copyOf(seen);
    }

    private void add(
            Proof why, int wanted, List<HeldRequest> pictured, List<ThreadPicture> threads, List<Long> spinning)
            throws IOException {
        List<Integer> numbers = pictured.stream().map(HeldRequest::number).toList();
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

    private List<ThreadPicture> threads(TreePicture picture, List<HeldRequest> pictured) {
        if (seen.size() >= MOST_PICTURES || frames > MOST_FRAMES) {
            return List.of();
        }
        List<ThreadPicture> threads = picture.threads(pictured, session.driver().pid());
        frames += threads.stream().mapToLong(thread -> thread.stack().size()).sum();
        return threads;
    }
}
