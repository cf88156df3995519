package rendezvous.observe;

import rendezvous.assignment.CallPlan;
import rendezvous.assignment.SessionPlan;
import rendezvous.gate.GateSession;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SessionFacts;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.SandboxOrder;
import rendezvous.sandbox.SandboxedProcess;
import rendezvous.traps.TrapException;
import rendezvous.traps.TrappedClasses;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Plays one session: starts the driver in the sandbox, makes the planned calls, and writes down what happened. */
final class SessionPlayer {

    private static final int TOKEN_BYTES = 16;

    /** How long a program that hung up may take to be gone, before its exit code is given up. */
    private static final Duration EXIT = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(5);

    private final Sandbox sandbox;
    private final StudentJvm jvm;
    private final Budget budget;
    private final Supplier<Duration> siblings;
    private final LongSupplier clock;
    private final InstantSource wallClock;
    private final SecureRandom secrets = new SecureRandom();

    /** @param siblings what the other lanes of the same submission have used so far */
    SessionPlayer(
            Sandbox sandbox,
            StudentJvm jvm,
            Budget budget,
            Supplier<Duration> siblings,
            LongSupplier clock,
            InstantSource wallClock) {
        this.sandbox = sandbox;
        this.jvm = jvm;
        this.budget = budget;
        this.siblings = siblings;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /**
     * A session that was played.
     *
     * @param facts what happened
     * @param asleep whether it was given up because the program was surely asleep, undisturbed by the machine
     */
    record Attempt(SessionFacts facts, boolean asleep) {}

    Attempt play(SessionPlan plan, int attempt, Path classes, Random random) throws IOException {
        try (SessionFolders folders = SessionFolders.create(plan.inputs())) {
            if (plan.trapsAfter().isEmpty()) {
                return play(plan, attempt, classes, folders, random);
            }
            TrappedClasses.of(classes).writeTo(folders.classes());
            return play(plan, attempt, folders.classes(), folders, random);
        } catch (TrapException e) {
            List<CallFacts> calls = new ArrayList<>();
            addNotPlayed(plan, calls);
            return new Attempt(fault(plan, attempt, e, calls), false);
        }
    }

    private SessionFacts fault(SessionPlan plan, int attempt, TrapException e, List<CallFacts> calls) {
        return new SessionFacts(
                plan.id(),
                attempt,
                ProcessEnd.GRADER_FAULT,
                String.valueOf(e.getMessage()),
                Optional.empty(),
                wallClock.instant(),
                0,
                -1,
                calls,
                Map.of(),
                "");
    }

    private Attempt play(SessionPlan plan, int attempt, Path classes, SessionFolders folders, Random random)
            throws IOException {
        String token = newToken();
        try (GateSession gate = new GateSession(
                        folders.socket(),
                        folders.inputs(),
                        token,
                        jvm.hasVirtualThreads(),
                        clock,
                        budget.patience(),
                        siblings);
                SandboxedProcess process = sandbox.start(order(plan, folders, classes, token))) {
            budget.began(process);
            Instant began = wallClock.instant();
            ClockWatch watch = new ClockWatch(clock, wallClock);
            List<CallFacts> calls = new ArrayList<>();
            Map<String, String> collected = new TreeMap<>();
            boolean complete = gate.awaitDriver(process) && playAll(plan, gate, random, watch, calls, collected);
            if (complete) {
                complete = collect(plan, gate, collected);
            }
            boolean deadlocked = calls.stream().anyMatch(call -> call.end() == CallEnd.DEADLOCKED);
            addNotPlayed(plan, calls);
            if (complete) {
                gate.end();
            }
            ProcessEnd end = complete
                    ? ProcessEnd.COMPLETED
                    : deadlocked ? ProcessEnd.DEADLOCKED : earlyEnd(gate, process, calls);
            return new Attempt(
                    facts(plan, attempt, end, gate, process, began, watch, calls, collected), gate.isAsleep());
        }
    }

    private boolean playAll(
            SessionPlan plan,
            GateSession gate,
            Random random,
            ClockWatch watch,
            List<CallFacts> calls,
            Map<String, String> collected)
            throws IOException {
        for (CallPlan call : plan.calls()) {
            if (calls.size() == plan.calls().size() - 1 && !collectBefore(call, plan, gate, collected)) {
                return false;
            }
            CallFacts facts = gate.play(call, random);
            calls.add(facts);
            watch.look();
            if (facts.end() == CallEnd.CUT || facts.end() == CallEnd.DEADLOCKED) {
                return false;
            }
        }
        return true;
    }

    private static boolean collectBefore(
            CallPlan call, SessionPlan plan, GateSession gate, Map<String, String> collected) throws IOException {
        for (String path : plan.collect()) {
            collected.put(
                    SessionFacts.before(path, call.id()), gate.collect(path).orElse(""));
        }
        return gate.isAlive();
    }

    private static boolean collect(SessionPlan plan, GateSession gate, Map<String, String> collected)
            throws IOException {
        for (String path : plan.collect()) {
            gate.collect(path).ifPresent(text -> collected.put(path, text));
        }
        return gate.isAlive();
    }

    /** Why the tree ended before its time. Before the driver said hello no student's code has run. */
    private static ProcessEnd earlyEnd(GateSession gate, SandboxedProcess process, List<CallFacts> calls)
            throws IOException {
        if (calls.stream().allMatch(call -> call.end() == CallEnd.NOT_PLAYED)) {
            return ProcessEnd.GRADER_FAULT;
        }
        if (gate.isStalled()) {
            return ProcessEnd.STALLED;
        }
        awaitExit(process);
        Optional<ProcessEnd> limit = process.brokenLimit();
        if (limit.isEmpty() && !process.isAlive() && process.exitCode().isEmpty()) {
            throw new InterruptedIOException("the program was ended from outside");
        }
        return limit.orElse(ProcessEnd.EXITED);
    }

    private static void awaitExit(SandboxedProcess process) throws IOException {
        long deadline = System.nanoTime() + EXIT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while a program ended");
            }
        }
    }

    private static void addNotPlayed(SessionPlan plan, List<CallFacts> calls) {
        for (CallPlan call : plan.calls().subList(calls.size(), plan.calls().size())) {
            calls.add(new CallFacts(
                    call.id(),
                    call.action(),
                    call.arguments(),
                    call.hold().together(),
                    call.expected(),
                    CallEnd.NOT_PLAYED,
                    -1,
                    -1,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private SessionFacts facts(
            SessionPlan plan,
            int attempt,
            ProcessEnd end,
            GateSession gate,
            SandboxedProcess process,
            Instant began,
            ClockWatch watch,
            List<CallFacts> calls,
            Map<String, String> collected) {
        budget.used(process.usage().processor());
        return new SessionFacts(
                plan.id(),
                attempt,
                gate.forgery().isPresent() ? ProcessEnd.TAMPERED : end,
                gate.forgery().orElseGet(process::limitDetail),
                end == ProcessEnd.EXITED ? process.exitCode() : Optional.empty(),
                began,
                watch.jumpNanos(),
                gate.readyNanos(),
                calls,
                collected,
                process.output());
    }

    private SandboxOrder order(SessionPlan plan, SessionFolders folders, Path classes, String token) {
        List<String> properties = List.of(
                "concurrency.gate=" + folders.socket(),
                "concurrency.token=" + token,
                "concurrency.workers=1",
                "rendezvous.input=" + folders.inputs());
        List<Path> readOnly = new ArrayList<>(jvm.kit());
        readOnly.add(jvm.home());
        readOnly.add(classes);
        readOnly.add(folders.inputs());
        return new SandboxOrder(
                plan.id(),
                jvm.command(classes, properties),
                readOnly,
                List.of(folders.socket()),
                folders.work(),
                Map.of("LANG", "C.UTF-8", "LC_ALL", "C.UTF-8", "TZ", "UTC", "PATH", "/usr/bin:/bin"),
                budget.next(plan.cpu()));
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        secrets.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
