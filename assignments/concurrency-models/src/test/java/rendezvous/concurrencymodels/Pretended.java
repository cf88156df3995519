package rendezvous.concurrencymodels;

import concurrency.kit.TableText;
import rendezvous.assignment.CallPlan;
import rendezvous.assignment.Draw;
import rendezvous.assignment.Hold;
import rendezvous.assignment.SessionPlan;
import rendezvous.model.Attestation;
import rendezvous.model.BuildFacts;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Environment;
import rendezvous.model.Evidence;
import rendezvous.model.Expected;
import rendezvous.model.Form;
import rendezvous.model.Isolation;
import rendezvous.model.Killed;
import rendezvous.model.Leftover;
import rendezvous.model.MachineLoad;
import rendezvous.model.Plateau;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.SessionFacts;
import rendezvous.model.SourceFile;
import rendezvous.model.StackLine;
import rendezvous.model.Submission;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Thrown;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Evidence of a right solution, and ways to make it wrong in one place. */
record Pretended(List<SourceFile> files, BuildFacts build, List<SessionFacts> sessions) {

    static final long MAIN_PID = 2;

    private static final String BEFORE_TABLE = SessionFacts.before(Runs.LOG_FILE, Runs.RENDER);
    private static final long SECOND = 1_000_000_000L;
    private static final Instant BEGAN = Instant.parse("2026-11-21T10:15:30Z");

    private static final List<SessionFacts> SESSIONS = new ConcurrencyModels()
            .plan(Draw.of("seed", "digest")).stream().map(Pretended::played).toList();

    static Pretended right(List<SourceFile> files) {
        return new Pretended(files, new BuildFacts(ProcessEnd.COMPLETED, List.of(), List.of(), List.of()), SESSIONS);
    }

    private static SessionFacts played(SessionPlan plan) {
        List<CallFacts> calls = plan.calls().stream()
                .map(call -> plan.id().equals(Runs.LOG) ? logged(call) : modelled(plan.id(), call))
                .toList();
        Map<String, String> collected = plan.collect().isEmpty()
                ? Map.of()
                : Map.of(Runs.LOG_FILE, log(calls) + tableOfLog(), BEFORE_TABLE, log(calls));
        return new SessionFacts(
                plan.id(), 1, ProcessEnd.COMPLETED, "", Optional.empty(), BEGAN, 0, SECOND / 5, calls, collected, "");
    }

    Evidence evidence() {
        return new Evidence(
                Evidence.SCHEMA,
                "0.1.0",
                "concurrency-models",
                new Submission("someone", "sha256:0", files, List.of()),
                build,
                new Environment(Isolation.NONE, "none", "17", "Linux", 2),
                sessions);
    }

    Pretended call(String session, String id, UnaryOperator<CallFacts> change) {
        return session(session, facts -> SessionCopy.of(facts).call(id, change).made());
    }

    Pretended log(UnaryOperator<String> change) {
        return collected(Runs.LOG_FILE, change);
    }

    /** What stood in the log when all runs had ended, before the table was asked for. */
    Pretended logBeforeTable(UnaryOperator<String> change) {
        return collected(BEFORE_TABLE, change);
    }

    private Pretended collected(String path, UnaryOperator<String> change) {
        return session(Runs.LOG, facts -> {
            Map<String, String> collected = new TreeMap<>(facts.collected());
            collected.computeIfPresent(path, (key, text) -> change.apply(text));
            return SessionCopy.of(facts).collected(collected).made();
        });
    }

    /** The session ends early: one call is cut, those after it are never played. */
    Pretended cut(String session, ProcessEnd end, CallEnd callEnd) {
        return session(session, facts -> {
            List<CallFacts> calls = new ArrayList<>();
            boolean ended = false;
            for (CallFacts call : facts.calls()) {
                if (call.id().equals(Runs.BASELINE)) {
                    calls.add(call);
                } else if (ended) {
                    calls.add(CallCopy.of(seen(call, List.of(), List.of()))
                            .ended(CallEnd.NOT_PLAYED)
                            .made());
                } else {
                    calls.add(CallCopy.of(call).ended(callEnd).made());
                    ended = true;
                }
            }
            return SessionCopy.of(facts).ended(end).calls(calls).made();
        });
    }

    /** The session ended in one of its calls. */
    static SessionFacts endedIn(SessionFacts facts, String id, ProcessEnd end, CallEnd callEnd) {
        return SessionCopy.of(facts)
                .ended(end)
                .call(id, call -> CallCopy.of(call).ended(callEnd).made())
                .made();
    }

    Pretended session(String id, UnaryOperator<SessionFacts> change) {
        return new Pretended(
                files,
                build,
                sessions.stream()
                        .map(session -> session.id().equals(id) ? change.apply(session) : session)
                        .toList());
    }

    Pretended file(String path, String text) {
        Stream<SourceFile> others = files.stream().filter(file -> !file.path().equals(path));
        return new Pretended(
                Stream.concat(others, Stream.of(new SourceFile(path, text))).toList(), build, sessions);
    }

    static CallFacts results(CallFacts call, List<ResultLine> results) {
        return CallCopy.of(call).results(results).made();
    }

    static CallFacts threw(CallFacts call, String type, String message, StackLine... stack) {
        return CallCopy.of(call)
                .threw(new Thrown(type, message, List.of(stack)))
                .made();
    }

    static CallFacts seen(CallFacts call, List<Request> requests, List<Plateau> plateaus) {
        return CallCopy.of(call).requests(requests).plateaus(plateaus).made();
    }

    static CallFacts left(CallFacts call, Leftover... leftovers) {
        return CallCopy.of(call).left(leftovers).made();
    }

    /** All requests of a kind were made one after the other, with this picture. */
    static CallFacts oneByOne(CallFacts call, String kind, ThreadPicture... threads) {
        List<Plateau> others = call.plateaus().stream()
                .filter(plateau -> !kind.equals(
                        call.requests().get(plateau.held().get(0) - 1).kind()))
                .toList();
        Stream<Plateau> alone = call.requests().stream()
                .filter(request -> request.kind().equals(kind))
                .map(request -> plateau(request.number(), Proof.STUCK, List.of(request.number()), List.of(threads)));
        return seen(call, call.requests(), Stream.concat(alone, others.stream()).toList());
    }

    static CallFacts requests(CallFacts call, UnaryOperator<Request> change) {
        return seen(call, call.requests().stream().map(change).toList(), call.plateaus());
    }

    /** The thread that called processFiles stands in some frames, innermost first. */
    static ThreadPicture caller(String state, StackLine... frames) {
        List<StackLine> stack = Stream.concat(
                        Stream.of(frames),
                        Stream.of(new StackLine("rendezvous.driver.Driver", "main", "Driver.java", 1)))
                .toList();
        return new ThreadPicture(MAIN_PID, MAIN_PID, true, "main", false, state, 0, stack);
    }

    static StackLine frame(String type, String method) {
        return new StackLine(type, method, type.substring(type.lastIndexOf('.') + 1) + ".java", 23);
    }

    static Plateau plateau(int number, Proof proof, List<Integer> held, List<ThreadPicture> threads) {
        return new Plateau(number, 10L * number, held.size(), held, proof, threads, List.of());
    }

    private static CallFacts modelled(String model, CallPlan plan) {
        List<Request> requests = new ArrayList<>();
        List<Plateau> plateaus = new ArrayList<>();
        int files = plan.expected().size();
        int workers = plan.action().equals("process")
                ? Integer.parseInt(plan.arguments().get(1))
                : 1;
        int together = model.equals("multiprocessing") ? workers : Math.max(files, 1);
        for (int first = 0; first < files; first += together) {
            for (String kind : List.of(InputFile.READ, InputFile.COUNT)) {
                List<Integer> held = new ArrayList<>();
                for (int i = first; i < Math.min(first + together, files); i++) {
                    Expected file = plan.expected().get(i);
                    if (kind.equals(InputFile.READ) || !file.fails()) {
                        requests.add(request(model, kind, file.item(), requests.size() + 1, i, workers));
                        held.add(requests.size());
                    }
                }
                if (plan.id().equals(Runs.MAIN) || (plan.id().equals(Runs.MANY) && kind.equals(InputFile.READ))) {
                    plateaus.addAll(plateaus(model, kind, held, plateaus.size() + 1));
                }
            }
        }
        return returned(
                plan, results(plan.expected()), requests, plateaus, plan.id().equals(Runs.TIMED) ? SECOND / 5 : SECOND);
    }

    private static List<Plateau> plateaus(String model, String kind, List<Integer> held, int number) {
        boolean loopCounts = model.equals("asyncio") && kind.equals(InputFile.COUNT);
        return loopCounts
                ? IntStream.range(0, held.size())
                        .mapToObj(i -> plateau(number + i, Proof.STUCK, List.of(held.get(i)), List.of()))
                        .toList()
                : List.of(plateau(number, Proof.FULL, held, List.of()));
    }

    private static Request request(String model, String kind, String item, int number, int file, int pool) {
        boolean loop = model.equals("asyncio");
        boolean workers = model.equals("multiprocessing");
        boolean nonBlocking = loop && kind.equals(InputFile.READ);
        return new Request(
                number,
                kind,
                item,
                nonBlocking ? Form.NON_BLOCKING : Form.BLOCKING,
                number,
                number + 100L,
                workers ? 100 + file % pool : MAIN_PID,
                loop ? MAIN_PID : 200 + file,
                !workers,
                loop ? "main" : "Thread-" + file,
                false,
                Attestation.CONFIRMED);
    }

    private static List<ResultLine> results(List<Expected> expected) {
        return expected.stream()
                .map(file -> new ResultLine(
                        file.item(), file.value(), file.fails() ? Optional.of("bad sector") : Optional.empty()))
                .toList();
    }

    /** Work was held for one second, the call took 1.02 s. */
    private static CallFacts logged(CallPlan plan) {
        if (plan.id().equals(Runs.RENDER)) {
            return returned(
                    plan, List.of(new ResultLine("table", table("1.010"), Optional.empty())), List.of(), List.of(), 1);
        }
        Request request = new Request(
                1,
                InputFile.READ,
                plan.expected().get(0).item(),
                Form.BLOCKING,
                SECOND / 100,
                SECOND / 100 + SECOND,
                MAIN_PID,
                MAIN_PID,
                true,
                "main",
                false,
                Attestation.CONFIRMED);
        return returned(plan, results(plan.expected()), List.of(request), List.of(), SECOND + SECOND / 50);
    }

    private static CallFacts returned(
            CallPlan plan, List<ResultLine> results, List<Request> requests, List<Plateau> plateaus, long nanos) {
        return new CallFacts(
                plan.id(),
                plan.action(),
                plan.arguments(),
                plan.hold().together(),
                plan.expected(),
                CallEnd.RETURNED,
                0,
                nanos,
                results,
                Optional.empty(),
                requests,
                plateaus,
                List.of(),
                List.of(),
                plan.hold().then() == Hold.Then.KILL_A_WORKER
                        ? Optional.of(new Killed(99, plan.expected().get(0).item(), 1))
                        : Optional.empty(),
                plan.hold().isTimed() ? Optional.of(new MachineLoad(2, 0, nanos / 10, 0)) : Optional.empty());
    }

    static String table(String seconds) {
        StringBuilder table = new StringBuilder(TableText.HEADER).append("\n| --- | --- | --- |\n");
        for (Model model : Model.values()) {
            for (String workload : Runs.WORKLOADS) {
                table.append("| " + model.session() + " | " + seconds + " | "
                        + (workload.startsWith("io") ? "I/O-bound" : "CPU-bound") + ": why |\n");
            }
        }
        return table.toString();
    }

    private static String log(List<CallFacts> calls) {
        StringBuilder log = new StringBuilder();
        for (CallFacts call : calls) {
            if (call.action().equals("measure")) {
                String run = "model=" + call.arguments().get(0) + " workload="
                        + call.arguments().get(1) + " files=" + call.expected().size();
                log.append("2026-11-21T10:15:30.000Z START " + run + "\n");
                log.append("2026-11-21T10:15:31.010Z END " + run + " seconds=1.010\n");
            }
        }
        return log.toString();
    }

    private static String tableOfLog() {
        return table("1.010")
                .lines()
                .map(line -> "2026-11-21T10:15:40.000Z TABLE " + line + "\n")
                .collect(Collectors.joining());
    }
}
