package rendezvous.gate;

import rendezvous.gate.ThreadDump.JavaThread;
import rendezvous.model.Leftover;
import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Looks for what still lives after a call has returned. What is on its way out gets the time that it needs: only what
 * provably stays, or is still there after the patience ended, is a leftover.
 */
final class Aftermath {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Most of what ends does so at once; who looks for what stays again and again would only keep the machine busy. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(80);
    private static final String DRIVER = "rendezvous.driver.Driver";

    private final GateSession session;
    private final StuckProof.Arrivals arrivals;

    Aftermath(GateSession session, StuckProof.Arrivals arrivals) {
        this.session = session;
        this.arrivals = arrivals;
    }

    /**
     * What was seen at an instant.
     *
     * @param found what still lived
     * @param answered whether the main process could be asked for its threads
     */
    private record Look(List<Leftover> found, boolean answered) {}

    /**
     * Waits until nothing is left, or what is left provably stays.
     *
     * @param mayStillAsk whether something is waited for that leaves no trace but a request
     * @return what is left
     */
    List<Leftover> leftovers(BooleanSupplier mayStillAsk) throws IOException {
        StuckProof proof = session.proofAfterCall();
        long deadline = session.now() + PATIENCE.toNanos();
        Duration pause = FIRST_PAUSE;
        Look look = look();
        while (isOpen(look, mayStillAsk) && session.now() < deadline && session.isAlive()) {
            boolean stays = look.answered() && isProved(proof);
            if (!stays) {
                session.pump(pause);
                pause = longer(pause);
            }
            look = look();
            if (stays && look.answered()) {
                break;
            }
        }
        return look.found();
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private boolean isProved(StuckProof proof) {
        return proof.look(arrivals, session.tree().processes()).proof().isPresent();
    }

    private static boolean isOpen(Look look, BooleanSupplier mayStillAsk) {
        return !look.found().isEmpty() || !look.answered() || mayStillAsk.getAsBoolean();
    }

    private Look look() {
        List<Leftover> found = new ArrayList<>();
        for (ProcessInfo process : session.tree().processes()) {
            if (!session.wasThereBefore(process) && !isZombie(process)) {
                found.add(new Leftover(Leftover.Kind.PROCESS, process.command(), List.of()));
            }
        }
        Optional<ThreadDump> dump = session.dumpMainProcess();
        dump.ifPresent(threads -> threads.threads().stream()
                .filter(Aftermath::keepsTheJvmAlive)
                .map(thread -> new Leftover(Leftover.Kind.THREAD, thread.name(), thread.stack()))
                .forEach(found::add));
        return new Look(found, dump.isPresent());
    }

    private static boolean isZombie(ProcessInfo process) {
        return process.tasks().stream().allMatch(task -> task.state() == 'Z');
    }

    private static boolean keepsTheJvmAlive(JavaThread thread) {
        return !thread.daemon()
                && !TreePicture.isOfTheJvm(thread)
                && thread.stack().stream().noneMatch(line -> line.type().startsWith(DRIVER));
    }
}
