package rendezvous.gate;

import org.jspecify.annotations.Nullable;
import rendezvous.assignment.CallPlan;
import rendezvous.model.CallFacts;
import rendezvous.sandbox.ProcessTree;
import rendezvous.sandbox.ProcessTree.ProcessInfo;
import rendezvous.sandbox.SandboxedProcess;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The gate of one session: one socket, one driver, one process tree. Used by one thread, which also does all of the
 * gate's work while it waits in one of these methods.
 */
public final class GateSession implements AutoCloseable {

    private static final Duration DUMP_PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(10);

    private final Switchboard switchboard;
    private final String inputs;
    private final String token;
    private final boolean virtualThreads;
    private final LongSupplier clock;
    private final long zero;
    private final JvmDumper dumper = new JvmDumper(DUMP_PATIENCE);
    private final Set<Long> pidsBefore = new HashSet<>();
    private final Set<Long> knownPids = new HashSet<>();
    private final Set<Object> standsIdleInCalls = new HashSet<>();
    private final Set<Object> standsIdleAfterCalls = new HashSet<>();
    private @Nullable SandboxedProcess process;
    private @Nullable DriverLink driver;
    private @Nullable Play play;
    private final Patience patience;
    private final Supplier<Duration> siblings;
    private Optional<String> forgery = Optional.empty();
    private final Rest rest = new Rest();
    private boolean stalled;
    private boolean asleep;
    private long events;
    private long readyNanos = -1;

    /**
     * Opens a gate.
     *
     * @param socket where its Unix domain socket shall be; must not exist
     * @param inputs the folder of the program's input files; a path in it is known by its name alone
     * @param token the secret with which every conversation begins
     * @param virtualThreads whether the program's JVM has virtual threads
     * @param clock monotonic nanoseconds
     * @param patience how long the program may sleep
     * @param siblings the processor time that other trees of the same submission have used so far
     * @throws IOException if the socket can't be made
     */
    public GateSession(
            Path socket,
            Path inputs,
            String token,
            boolean virtualThreads,
            LongSupplier clock,
            Patience patience,
            Supplier<Duration> siblings)
            throws IOException {
        this.virtualThreads = virtualThreads;
        this.patience = patience;
        this.siblings = siblings;
        this.switchboard = new Switchboard(socket);
        this.inputs = inputs.toString() + '/';
        this.token = token;
        this.clock = clock;
        this.zero = clock.getAsLong();
    }

    /**
     * Waits until the driver says that it is there.
     *
     * @param started the tree in which it was started
     * @return false if the tree ended before
     * @throws IOException if the gate itself failed
     */
    public boolean awaitDriver(SandboxedProcess started) throws IOException {
        process = started;
        while (driver == null && started.isAlive() && started.brokenLimit().isEmpty()) {
            pump(POLL);
        }
        readyNanos = driver == null ? -1 : now();
        return driver != null;
    }

    /**
     * When the driver was there.
     *
     * @return nanoseconds since this gate was opened; -1 as long as it isn't there
     */
    public long readyNanos() {
        return readyNanos;
    }

    /**
     * Plays one call to its end, whatever that is.
     *
     * @param plan the call
     * @param random where the order of release comes from
     * @return what happened
     * @throws IOException if the gate itself failed
     */
    public CallFacts play(CallPlan plan, Random random) throws IOException {
        pidsBefore.clear();
        tree().processes().stream().map(ProcessInfo::pid).forEach(pidsBefore::add);
        Play current = new Play(this, plan, random);
        play = current;
        try {
            CallFacts facts = current.run();
            stalled = current.isStalled();
            asleep = current.isAsleep();
            return facts;
        } finally {
            play = null;
        }
    }

    /**
     * Whether the last call was given up because nothing of use came from it for long, although it hardly wanted the
     * processor.
     *
     * @return false if it ended in another way
     */
    public boolean isStalled() {
        return stalled;
    }

    /**
     * Whether the last call was given up because the program was surely asleep. Then playing it again would show the
     * same.
     *
     * @return false if it ended in another way, or if the machine may have disturbed it
     */
    public boolean isAsleep() {
        return asleep;
    }

    /**
     * What was tried against the gate itself that no program does by mistake, for the staff.
     *
     * @return one sentence; empty if nothing was
     */
    public Optional<String> forgery() {
        return forgery.or(dumper::forgery);
    }

    /**
     * Fetches a text from the program's working folder.
     *
     * @param path relative to the working folder
     * @return the text, bounded; empty if there is none or nobody answers any more
     * @throws IOException if the gate itself failed
     */
    public Optional<String> collect(String path) throws IOException {
        driver().command(List.of("collect", path));
        while (!driver().isFinished() && isAlive()) {
            pump(POLL);
        }
        return driver().text();
    }

    /** Tells the driver to halt its JVM. */
    public void end() {
        driver().command(List.of("end"));
    }

    /**
     * Whether the conversation can go on.
     *
     * @return false once the program ended, broke a limit, or closed the driver's connection
     */
    public boolean isAlive() {
        return process().isAlive() && process().brokenLimit().isEmpty() && driver().isOpen();
    }

    /** Looks whether the program, whose tree this is now, does anything. */
    void lookWhetherItRests(List<ProcessInfo> processes) {
        rest.look(now(), processes, waitedForAProcessor());
    }

    /** The same for a call that is left alone otherwise: now and then. */
    void glanceWhetherItRests() {
        if (rest.isDue(now())) {
            lookWhetherItRests(tree().processes());
        }
    }

    /** Whether the program has done nothing for far too long, though the machine let it. */
    boolean restsTooLong() {
        return rest.isTooLong();
    }

    private OptionalLong waitedForAProcessor() {
        return tree().schedulingOfThisThread().stream()
                .mapToLong(ProcessTree.Scheduled::waitedNanos)
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        switchboard.close();
    }

    long now() {
        return clock.getAsLong() - zero;
    }

    long events() {
        return events;
    }

    Patience patience() {
        return patience;
    }

    Supplier<Duration> siblings() {
        return siblings;
    }

    ProcessTree tree() {
        return process().tree();
    }

    DriverLink driver() {
        if (driver == null) {
            throw new IllegalStateException("the driver has not said hello yet");
        }
        return driver;
    }

    private SandboxedProcess process() {
        if (process == null) {
            throw new IllegalStateException("no process was started for this gate yet");
        }
        return process;
    }

    StuckProof proofInCall() {
        return new StuckProof(tree(), dumper, clock, standsIdleInCalls);
    }

    /** Who naps while the gate holds its files may still end soon after the return: that is another kind of idleness. */
    StuckProof proofAfterCall() {
        return new StuckProof(tree(), dumper, clock, standsIdleAfterCalls);
    }

    TreePicture takePicture() {
        return TreePicture.take(tree().processes(), dumper);
    }

    Optional<ThreadDump> dumpMainProcess() {
        return tree().processes().stream()
                .filter(info -> info.innerPid() == driver().pid())
                .findFirst()
                .flatMap(dumper::dump);
    }

    /** Whether there is such a process in the tree, as numbered inside the sandbox. */
    boolean knowsProcess(long innerPid) {
        if (knownPids.contains(innerPid)) {
            return true;
        }
        tree().processes().stream().map(ProcessInfo::innerPid).forEach(knownPids::add);
        return knownPids.contains(innerPid);
    }

    boolean wasThereBefore(ProcessInfo info) {
        return pidsBefore.contains(info.pid());
    }

    /**
     * Works for a while.
     *
     * @throws InterruptedIOException if this thread was interrupted: the session is to be given up
     */
    void pump(Duration atMost) throws IOException {
        switchboard.pump(atMost, this::changed);
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while a session was played");
        }
    }

    /** Takes in what is already there. */
    void drain() {
        try {
            pump(Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pumpFor(Duration duration) throws IOException {
        pumpUntil(duration, () -> false);
    }

    /** Works until something is true, or the time is over; tells which. */
    boolean pumpUntil(Duration atMost, BooleanSupplier done) throws IOException {
        long deadline = now() + atMost.toNanos();
        while (!done.getAsBoolean()) {
            long left = deadline - now();
            if (left <= 0 || !isAlive()) {
                return done.getAsBoolean();
            }
            Duration next = Duration.ofNanos(left);
            pump(next.compareTo(POLL) < 0 ? next : POLL);
        }
        return true;
    }

    private void changed(Connection connection) {
        try {
            takeIn(connection);
        } catch (ForgeryException e) {
            forgery = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void takeIn(Connection connection) {
        events++;
        if (driver != null && driver.isOn(connection)) {
            driver.receive();
            return;
        }
        Optional<String> line = connection.nextLine();
        if (line.isPresent()) {
            if (!connection.speaksFirst()) {
                throw new ProtocolException("there is one request for each connection");
            }
            hello(connection, Wire.fields(line.get()));
        } else if (!connection.isOpen() && play != null) {
            play.hungUp(connection);
        }
    }

    private void hello(Connection connection, List<String> fields) {
        if (fields.size() < 3) {
            throw new ProtocolException("neither a driver nor a request");
        }
        if (!fields.get(1).equals(token)) {
            throw new ForgeryException("somebody without the session's secret spoke to the gate");
        }
        if (fields.get(0).equals("driver") && driver != null) {
            throw new ForgeryException("somebody pretended to be the driver");
        }
        if (fields.get(0).equals("driver")) {
            driver = new DriverLink(connection, pid(fields.get(2)));
        } else if (play != null) {
            HeldRequest.Claim claim = HeldRequest.Claim.of(fields, inputs);
            if (claim.virtual() && !virtualThreads) {
                throw new ProtocolException("this JVM has no virtual threads that could ask");
            }
            play.arrived(connection, claim);
        } else {
            throw new ProtocolException("nothing is served between calls");
        }
    }

    private static long pid(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new ProtocolException("not a process number: " + digits, e);
        }
    }
}
