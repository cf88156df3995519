package rendezvous.gate;

import java.io.IOException;
import java.time.Duration;

/** How a program waits while everything that it asked for is held. */
final class Waiting {

    /** The driver's frames stand below the student's on the thread that made the call. */
    private static final String DRIVER = "rendezvous.driver.";

    private static final Duration GLANCE = Duration.ofMillis(200);

    /** At a fifth of a processor a thread that spins was seen to get the time that convicts it after four seconds. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private static final Duration SECOND_LOOK = Duration.ofMillis(10);
    private static final int SECOND_LOOKS = 3;

    /** Longer than the two seconds that a file takes outside of the grader, and than the limits that are made for it. */
    private static final Duration LONG = Duration.ofMillis(3500);

    private final GateSession session;

    Waiting(GateSession session) {
        this.session = session;
    }

    /**
     * Looks until each thread waits, or is known to ask again and again. On a busy machine they get less of the processor,
     * so that more glances are needed.
     *
     * @param first the first glance
     */
    Spinners look(TreePicture first) throws IOException {
        Spinners spinners = new Spinners(first, secondLooks(Glance.of(first)));
        long end = session.now() + LONGEST_LOOK.toNanos();
        while (!spinners.areKnown() && !session.driver().isFinished() && session.isAlive() && session.now() < end) {
            session.pumpFor(GLANCE);
            spinners.look(session.takePicture());
        }
        return spinners;
    }

    /** Who was stopped by the JVM at the first look, by chance, is at work at the next. */
    private Glance secondLooks(Glance first) throws IOException {
        Glance glance = first;
        for (int i = 0; i < SECOND_LOOKS && glance.leavesADoubt(); i++) {
            session.pumpFor(SECOND_LOOK);
            glance = glance.and(session.tree().processes());
        }
        return glance;
    }

    /** If the thread that made the call waits with a time limit, waits with it until it gives up, or for long. */
    void seeWhetherItGivesUp(TreePicture picture) throws IOException {
        if (isLimited(picture)) {
            session.pumpUntil(LONG, session.driver()::isFinished);
        }
    }

    /** Whether the thread that made the call waits with a time limit. */
    boolean isLimited(TreePicture picture) {
        return picture.jvms().stream()
                .filter(jvm -> jvm.process().innerPid() == session.driver().pid())
                .flatMap(jvm -> jvm.dump().threads().stream())
                .filter(thread -> thread.state().equals("TIMED_WAITING"))
                .anyMatch(thread ->
                        thread.stack().stream().anyMatch(line -> line.type().startsWith(DRIVER)));
    }
}
