package rendezvous.gate;

import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * For how long the program of a session did nothing though the processors were there, whatever it asked for meanwhile.
 * Who asks for something now and then is never silent, but can't use up the time of a session by that. A program whose
 * files are held waits for a gate that is slow: on a starved machine the gate looks once in many seconds, and little of
 * them counts.
 */
final class Rest {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** Several times what any right program was seen to rest. */
    private static final Duration TOO_LONG = Duration.ofSeconds(60);

    /** If the gate itself waits for a processor for a larger part of the time, the machine is far too short of them. */
    private static final double SHORTAGE = 0.5;

    private long began = -1;
    private long waitedBefore;
    private long lastLook;
    private boolean restedThen;
    private long restedNanos;
    private boolean tooLong;

    /** Whether it is time for a look, if nothing else asks for one. */
    boolean isDue(long now) {
        return began < 0 || now - lastLook >= BETWEEN_LOOKS.toNanos();
    }

    /**
     * Takes in one look.
     *
     * @param processes the tree, with all its tasks
     * @param waitedNanos how long the gate's own thread has waited for a processor so far; empty if the kernel doesn't
     *     tell, and then nobody can tell who is to blame
     */
    void look(long now, List<ProcessInfo> processes, OptionalLong waitedNanos) {
        if (began < 0) {
            began = now;
            waitedBefore = waitedNanos.orElse(0);
        }
        boolean rests =
                processes.stream().flatMap(process -> process.tasks().stream()).noneMatch(task -> task.state() == 'R');
        if (rests && restedThen) {
            restedNanos += Sleep.gap(lastLook, now);
        }
        restedThen = rests;
        lastLook = now;
        tooLong = restedNanos >= TOO_LONG.toNanos()
                && waitedNanos.isPresent()
                && waitedNanos.getAsLong() - waitedBefore < SHORTAGE * (now - began);
    }

    /** Whether it has rested so long that no machine is to blame. */
    boolean isTooLong() {
        return tooLong;
    }
}
