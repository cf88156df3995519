package rendezvous.gate;

import rendezvous.assignment.CallPlan;
import rendezvous.assignment.Hold;
import rendezvous.assignment.Serving;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Killed;
import rendezvous.model.Leftover;
import rendezvous.model.MachineLoad;
import rendezvous.model.Request;
import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One call while it is played: the requests that are held, and what was seen. */
final class Play implements StuckProof.Arrivals {

    /** How long nothing must come in before the tree is looked at. */
    private static final Duration QUIET = Duration.ofMillis(5);

    /** The same for a call that is about time. */
    private static final Duration TIMED_QUIET = Duration.ofMillis(500);

    /** After each look the gate rests for so many times as long as the look took, so that it leaves the machine to others. */
    private static final int REST = 8;

    /** The same after a look that found the program at work: it will not stand still at once. */
    private static final int REST_OF_THE_BUSY = 36;

    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    /** More than any honest call asks for; a loop that asks for ever must not fill the evidence. */
    private static final int MOST_REQUESTS = 5000;

    private static final int MOST_OF_A_CROWD = 250;

    private static final long ALMOST_A_MILLISECOND = 999_999;

    private final GateSession session;
    private final CallPlan plan;
    private final Random random;
    private final Desk desk;
    private final StuckProof proof;
    private final Receipts receipts;
    private final List<HeldRequest> requests = new ArrayList<>();
    private final List<HeldRequest> held = new ArrayList<>();
    private final Answers answers;
    private final Plateaus plateaus;
    private final Silence silence = new Silence();
    private Optional<LoadMeter> meter = Optional.empty();
    private Optional<Killed> killed = Optional.empty();
    private boolean passing;
    private boolean deadlocked;
    private boolean stalled;
    private long lastArrival;
    private long nextLook;
    private long lastLook;
    private long slept;

    Play(GateSession session, CallPlan plan, Random random) {
        this.session = session;
        this.plan = plan;
        this.random = random;
        this.desk = new Desk(plan);
        this.plateaus = new Plateaus(session, plan.hold(), held);
        this.proof = session.proofInCall();
        this.receipts = new Receipts(plan, session.tree());
        this.answers = new Answers(session, plan, desk, receipts, held);
    }

    /** Plays the call to its end. */
    CallFacts run() throws IOException {
        DriverLink driver = session.driver();
        long called = session.now();
        lastArrival = called;
        driver.command(command());
        while (!driver.isFinished() && !deadlocked && !stalled && session.isAlive()) {
            long events = session.events();
            Duration pause = pause();
            session.pump(pause);
            long woke = session.now();
            boolean eventful = session.events() != events || isSomethingDue(woke);
            step(driver);
            measure(pause, eventful, woke);
            stalled |= session.restsTooLong();
        }
        long returned = driver.isFinished() ? session.now() : -1;
        Optional<MachineLoad> load = meter.map(running -> running.load(session.now()));
        if (driver.isFinished()) {
            session.pump(Duration.ZERO);
            receipts.settle(requests, driver.results());
        }
        refuseWhatIsHeld();
        List<Leftover> leftovers =
                driver.isFinished() ? new Aftermath(session, this).leftovers(this::mayStillAsk) : List.of();
        return facts(driver, called, returned, leftovers, load);
    }

    /** A thread that nobody waits for, and that doesn't keep the JVM alive, may be on its way to its first request. */
    private boolean mayStillAsk() {
        return plan.hold().together() > 1 && requests.isEmpty();
    }

    private boolean isSomethingDue(long now) {
        return held.stream().anyMatch(request -> untilDue(request, now) <= 0);
    }

    /** Time counts from the first request. */
    private void measure(Duration pause, boolean eventful, long woke) {
        long now = session.now();
        meter.ifPresent(running -> running.turn(pause, eventful, woke, now));
        meter.ifPresent(running -> session.glanceWhetherItRests());
        if (meter.isEmpty() && plan.hold().isTimed() && !requests.isEmpty()) {
            meter = Optional.of(new LoadMeter(session.tree(), session.siblings(), now));
        }
    }

    /** How long to wait for something to come in: not beyond the next answer that is due. */
    private Duration pause() {
        long now = session.now();
        long next =
                held.stream().mapToLong(request -> untilDue(request, now)).min().orElse(QUIET.toNanos());
        long millis = TimeUnit.NANOSECONDS.toMillis(next + ALMOST_A_MILLISECOND);
        return Duration.ofMillis(Math.max(0, Math.min(millis, QUIET.toMillis())));
    }

    /** A request that waits for others is never due. */
    private long untilDue(HeldRequest request, long now) {
        if (passing || !plan.hold().holds(request.claim().kind())) {
            return 0;
        }
        return plan.hold().isTimed()
                ? request.arrivedNanos() + plan.hold().each().toNanos() - now
                : Long.MAX_VALUE - ALMOST_A_MILLISECOND;
    }

    private List<String> command() {
        List<String> fields = new ArrayList<>(List.of("play", plan.action()));
        fields.addAll(plan.arguments());
        return fields;
    }

    private void step(DriverLink driver) throws IOException {
        if (driver.isFinished()) {
            return;
        }
        if (passing || plan.hold().kind().isPresent()) {
            passWhatIsDue();
        }
        if (!held.isEmpty() && plan.hold().equals(Hold.NONE)) {
            release();
        } else if (plan.hold().together() > 0 && !passing && inFlightTogether() >= wanted()) {
            if (plateaus.full(wanted()) && !driver.isFinished()) {
                killOne();
                release();
            }
        } else if (mayLook()) {
            long began = session.now();
            boolean asleep = lookWhetherItCanMove(driver);
            nextLook = session.now() + rest(asleep, session.now() - began);
        }
    }

    /** On a starved machine a look takes seconds; the next one must not wait for minutes. */
    private static long rest(boolean asleep, long nanosOfTheLook) {
        return Math.min((asleep ? REST : REST_OF_THE_BUSY) * nanosOfTheLook, LONGEST_REST.toNanos());
    }

    /** A look costs the program time, so that a call which is about time is left alone as long as it does something. */
    private boolean mayLook() {
        Duration quiet = plan.hold().isTimed() ? TIMED_QUIET : QUIET;
        return session.now() - lastArrival >= quiet.toNanos()
                && session.now() >= nextLook
                && (held.isEmpty() || !plan.hold().isTimed());
    }

    /** Answers what needs not, or no longer, be held. */
    private void passWhatIsDue() {
        long now = session.now();
        for (HeldRequest request : List.copyOf(held)) {
            if (untilDue(request, now) <= 0) {
                answers.send(request);
            }
        }
    }

    /** How many different items are held for the same kind of work, by processes that count for this call. */
    private int inFlightTogether() {
        Map<String, Set<String>> itemsOfKinds = new HashMap<>();
        for (HeldRequest request : held) {
            if (!request.item().isEmpty() && !(plan.hold().workersOnly() && request.inMainProcess())) {
                itemsOfKinds
                        .computeIfAbsent(request.claim().kind(), kind -> new HashSet<>())
                        .add(request.item());
            }
        }
        return itemsOfKinds.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private int wanted() {
        return Math.max(1, Math.min(plan.hold().together(), desk.left()));
    }

    /** Tells whether all of it was asleep. */
    private boolean lookWhetherItCanMove(DriverLink driver) throws IOException {
        List<ProcessInfo> processes = session.tree().processes();
        session.lookWhetherItRests(processes);
        StuckProof.Answer answer = proof.look(this, processes);
        if (driver.isFinished()) {
            return true;
        }
        boolean sleepsOfItself = answer.asleep() && held.isEmpty();
        silence.look(
                session.events(),
                session.now(),
                answer,
                sleepsOfItself ? session.tree().scheduled() : Map.of());
        noteSleep(answer.asleep());
        boolean endless = held.isEmpty() && silence.isDeadlock();
        if (endless || silence.isStall() || session.patience().isOver(slept)) {
            plateaus.below(silence.proof(), wanted(), silence.picture());
            deadlocked = endless;
            stalled = !endless;
        } else if (!held.isEmpty() && answer.proof().isPresent()) {
            plateaus.below(answer.proof().get(), wanted(), answer.picture());
            release();
        }
        return answer.asleep();
    }

    private void noteSleep(boolean asleep) {
        long now = session.now();
        long nanos = Sleep.gap(Math.max(lastLook, lastArrival), now);
        lastLook = now;
        if (asleep && held.isEmpty()) {
            slept += nanos;
            session.patience().slept(nanos);
        }
    }

    /** Its request hangs up when the process is gone: so the kernel says whose request it was. */
    private void killOne() throws IOException {
        if (plan.hold().then() != Hold.Then.KILL_A_WORKER || killed.isPresent()) {
            return;
        }
        List<HeldRequest> workers =
                held.stream().filter(request -> !request.inMainProcess()).toList();
        HeldRequest victim = workers.get(random.nextInt(workers.size()));
        long pid = victim.claim().pid();
        killed = Optional.of(new Killed(pid, victim.item(), session.now()));
        session.tree().processes().stream()
                .filter(process -> process.innerPid() == pid)
                .forEach(session.tree()::kill);
        answers.awaitHangUp(victim);
    }

    /** Answers all that is held, one after the other in random order; what comes in meanwhile waits. */
    private void release() throws IOException {
        passing = plan.hold().then() != Hold.Then.HOLD_AGAIN;
        List<HeldRequest> order = new ArrayList<>(held);
        order.sort(Comparator.comparing(HeldRequest::item).thenComparingInt(HeldRequest::number));
        Collections.shuffle(order, random);
        for (HeldRequest request : order) {
            // Who hung up meanwhile is no longer there to be answered.
            if (request.connection().isOpen()) {
                answers.answer(request);
            }
        }
    }

    private void refuseWhatIsHeld() {
        held.forEach(request -> request.connection().close());
        held.clear();
    }

    /** A request came in; after the return nobody waits for its answer any more. */
    void arrived(Connection connection, HeldRequest.Claim claim) {
        if (requests.size() >= MOST_REQUESTS || !session.knowsProcess(claim.pid())) {
            throw new ProtocolException("too many requests, or of a process that does not exist");
        }
        lastArrival = session.now();
        String item = desk.find(claim).map(Serving::item).orElse("");
        boolean inMain = claim.pid() == session.driver().pid();
        HeldRequest request = new HeldRequest(requests.size() + 1, claim, item, connection, inMain, session.now());
        requests.add(request);
        if (session.driver().isFinished()) {
            connection.close();
        } else {
            held.add(request);
        }
    }

    /** A client hung up: if it had no answer yet, it is no longer in flight. */
    void hungUp(Connection connection) {
        held.removeIf(request -> request.connection() == connection);
        receipts.hungUp(connection);
    }

    @Override
    public void drain() {
        session.drain();
    }

    @Override
    public long count() {
        return session.events();
    }

    @Override
    public List<HeldRequest> held() {
        return List.copyOf(held);
    }

    private CallFacts facts(
            DriverLink driver, long called, long returned, List<Leftover> leftovers, Optional<MachineLoad> load) {
        long most = plan.hold().then() == Hold.Then.LET_PASS ? MOST_OF_A_CROWD : requests.size();
        List<Request> seen =
                requests.stream().limit(most).map(HeldRequest::toRequest).toList();
        return new CallFacts(
                plan.id(),
                plan.action(),
                plan.arguments(),
                plan.hold().together(),
                plan.expected(),
                end(driver),
                called,
                returned,
                driver.results(),
                driver.thrown(),
                seen,
                plateaus.seen(),
                leftovers,
                driver.races(),
                killed,
                load);
    }

    /** Whether the call was given up because nothing came from it any more. */
    boolean isStalled() {
        return stalled;
    }

    /** Whether it was, and surely slept. */
    boolean isAsleep() {
        return stalled && silence.isSleep();
    }

    private CallEnd end(DriverLink driver) {
        if (driver.isFinished()) {
            return driver.thrown().isPresent() ? CallEnd.THREW : CallEnd.RETURNED;
        }
        return deadlocked ? CallEnd.DEADLOCKED : CallEnd.CUT;
    }
}
