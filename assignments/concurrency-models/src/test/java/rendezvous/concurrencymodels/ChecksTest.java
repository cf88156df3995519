package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static rendezvous.concurrencymodels.Pretended.caller;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.assignment.Assignments;
import rendezvous.judge.Judge;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Form;
import rendezvous.model.Leftover;
import rendezvous.model.Points;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

class ChecksTest {

    private static final String THREADED = "src/main/java/concurrency/ThreadedFileProcessor.java";

    @TempDir
    private static Path classes;

    private static List<SourceFile> sources = List.of();

    @BeforeAll
    static void compileTheReference() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path root : List.of(Path.of("../../starter"), Path.of("../../reference"))) {
            try (Stream<Path> found = Files.walk(root.resolve("src/main/java"))) {
                found.filter(Files::isRegularFile)
                        .forEach(file -> files.put(root.relativize(file).toString(), file));
            }
        }
        List<String> arguments = new ArrayList<>(
                List.of("-d", classes.toString(), "-proc:none", "--release", "17", "-encoding", "UTF-8"));
        files.values().forEach(file -> arguments.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])))
                .isZero();
        List<SourceFile> texts = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            texts.add(new SourceFile(file.getKey(), Files.readString(file.getValue())));
        }
        texts.add(new SourceFile(AnalysisChecks.FILE, "I/O CPU GIL thread process event loop ".repeat(30)));
        sources = List.copyOf(texts);
    }

    @Test
    void a_right_solution_scores_all_points_but_the_manual_ones() {
        Scorecard card = judge(right());

        assertThat(card.checks())
                .filteredOn(check -> check.verdict() != Verdict.PASSED)
                .extracting(CheckResult::id)
                .containsExactly("analysis.judged");
        assertThat(card.score()).contains(Points.of(95));
    }

    @Test
    void join_in_the_start_loop_is_recognised_with_its_line() {
        CheckResult check = only(
                reading("threading", caller("WAITING", frame("java.lang.Thread", "join"), processFiles())),
                "threading.concurrent",
                "threading.model",
                "threading.counts");

        assertThat(check.observed().orElseThrow())
                .contains("At most 1 of", "The thread that called processFiles was in Thread.join.");
        assertThat(check.meaning()).contains("You start a thread and wait for it before you start the next one.");
        assertThat(check.where()).containsExactly(new SourceLocation(THREADED, 23));
        assertThat(check.picture()).contains("threading/main");
    }

    @Test
    void run_in_the_place_of_start_is_recognised() {
        CheckResult check = only(
                reading(
                        "threading",
                        caller(
                                "RUNNABLE",
                                frame("concurrency.kit.GateClient", "awaitAnswer"),
                                frame("concurrency.ThreadedFileProcessor", "lambda$process$0"),
                                frame("java.lang.Thread", "run"),
                                processFiles())),
                "threading.concurrent",
                "threading.model",
                "threading.counts");

        assertThat(check.meaning().orElseThrow()).contains("You call run()");
    }

    @Test
    void a_pool_of_one_thread_is_recognised() {
        CheckResult check = only(
                reading(
                        "threading",
                        caller(
                                "WAITING",
                                frame("java.util.concurrent.FutureTask", "get"),
                                frame("java.util.concurrent.AbstractExecutorService", "invokeAll"),
                                processFiles()),
                        worker(
                                "RUNNABLE",
                                frame("concurrency.kit.GateClient", "awaitAnswer"),
                                frame("java.util.concurrent.ThreadPoolExecutor", "runWorker"))),
                "threading.concurrent",
                "threading.model",
                "threading.counts");

        assertThat(check.meaning().orElseThrow()).contains("Your pool has fewer threads than there are files");
    }

    @Test
    void get_right_after_submit_is_recognised() {
        CheckResult check = only(
                reading(
                        "threading",
                        caller("WAITING", frame("java.util.concurrent.FutureTask", "get"), processFiles())),
                "threading.concurrent",
                "threading.model",
                "threading.counts");

        assertThat(check.nextStep().orElseThrow()).contains("call get() in a second loop");
    }

    @Test
    void one_lock_around_all_is_recognised() {
        CheckResult check = only(
                reading(
                        "threading",
                        caller("WAITING", frame("java.lang.Thread", "join"), processFiles()),
                        worker("BLOCKED", frame("concurrency.ThreadedFileProcessor", "process"))),
                "threading.concurrent",
                "threading.model",
                "threading.counts");

        assertThat(check.meaning().orElseThrow()).contains("wait for one lock");
    }

    @Test
    void a_smaller_pool_keeps_a_part_and_blocks_nothing() {
        Pretended pool = right().call("threading", Runs.MAIN, call -> {
            List<Integer> reads = numbers(call, InputFile.READ);
            List<Integer> counts = numbers(call, InputFile.COUNT);
            return Pretended.seen(
                    call,
                    call.requests(),
                    List.of(
                            Pretended.plateau(1, Proof.STUCK, reads.subList(0, 3), List.of()),
                            Pretended.plateau(2, Proof.STUCK, counts.subList(0, 3), List.of())));
        });
        CheckResult check = only(pool, "threading.concurrent");

        int files = main(pool, "threading").expected().size();
        assertThat(check.points()).isEqualTo(Points.of(6).part(2, files - 1));
    }

    @Test
    void the_common_pool_is_no_thread_of_your_own() {
        Pretended common = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call, request -> named(request, "ForkJoinPool.commonPool-worker-1")));

        assertThat(only(common, "threading.model").observed())
                .contains("Files were read by threads of the common pool.");
    }

    @Test
    void counting_after_the_join_loses_the_counts() {
        CheckResult check = only(
                oneByOne(
                        "threading",
                        InputFile.COUNT,
                        caller("RUNNABLE", frame("concurrency.kit.GateClient", "awaitAnswer"), processFiles())),
                "threading.counts");

        assertThat(check.meaning().orElseThrow()).contains("counted on one thread, the main thread");
    }

    @Test
    void results_are_compared_with_what_was_served() {
        assertThat(only(results("threading", Runs.MAIN, results -> List.of()), "threading.results")
                        .observed()
                        .orElseThrow())
                .contains("has no result");
        assertThat(only(results("threading", Runs.MAIN, ChecksTest::reversed), "threading.results")
                        .meaning()
                        .orElseThrow())
                .contains("not in the order of the list");
        assertThat(only(results("threading", Runs.MAIN, ChecksTest::wrong), "threading.results")
                        .observed()
                        .orElseThrow())
                .contains("you returned 7 words");
    }

    @Test
    void a_file_that_is_read_twice_is_noticed() {
        Pretended twice = right().call("threading", Runs.MAIN, call -> {
            List<Request> requests = new ArrayList<>(call.requests());
            requests.add(numbered(requests.get(0), requests.size() + 1));
            return Pretended.seen(call, requests, call.plateaus());
        });

        assertThat(only(twice, "threading.results").observed().orElseThrow()).endsWith("was read 2 times.");
    }

    @Test
    void a_bad_file_needs_an_error_and_an_empty_list_an_answer() {
        assertThat(only(results("asyncio", Runs.AGAIN, ChecksTest::withoutErrors), "asyncio.errors")
                        .observed()
                        .orElseThrow())
                .contains("can't be read, but its result has no error");
        Pretended threw = right().call(
                        "asyncio",
                        Runs.EMPTY,
                        call -> Pretended.threw(
                                call,
                                "java.lang.IllegalArgumentException",
                                "",
                                frame("concurrency.AsyncioFileProcessor", "processFiles")));
        CheckResult check = only(threw, "asyncio.errors");

        assertThat(check.observed()).contains("With an empty list, processFiles threw IllegalArgumentException.");
        assertThat(check.where()).hasSize(1);
    }

    @Test
    void the_order_of_results_matters_in_the_main_call_only() {
        assertThat(judge(results("threading", Runs.AGAIN, ChecksTest::reversed)).score())
                .contains(Points.of(95));
    }

    @Test
    void what_is_left_behind_is_named() {
        Pretended thread = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.left(call, new Leftover(Leftover.Kind.THREAD, "pool-1-thread-1", List.of())));
        Pretended process = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.left(call, new Leftover(Leftover.Kind.PROCESS, "java", List.of())));

        assertThat(only(thread, "threading.clean").nextStep().orElseThrow()).contains("shutdown()");
        assertThat(only(process, "multiprocessing.clean").observed().orElseThrow())
                .contains("Worker processes");
    }

    @Test
    void threads_in_the_main_process_are_no_worker_processes() {
        Pretended threads = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.requests(call, request -> moved(request, Pretended.MAIN_PID, true)));

        assertThat(only(
                                threads,
                                "multiprocessing.concurrent",
                                "multiprocessing.model",
                                "multiprocessing.even",
                                "multiprocessing.counts")
                        .observed()
                        .orElseThrow())
                .contains("At most 0 of 3 reads were in flight in worker processes");
    }

    @Test
    void a_process_for_each_file_is_no_pool() {
        Pretended many = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> moved(request, 1000L + request.item().hashCode(), false)));

        assertThat(only(many, "multiprocessing.model").observed().orElseThrow())
                .endsWith("processes read files; the pool should have 3.");
    }

    @Test
    void uneven_shares_are_noticed() {
        Pretended uneven = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call, request -> request.number() > 6 ? moved(request, 100, false) : request));

        assertThat(only(uneven, "multiprocessing.even").observed().orElseThrow())
                .startsWith("The workers read [");
    }

    @Test
    void counting_in_the_main_process_loses_the_counts() {
        Pretended parent = right().call(
                        "multiprocessing",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> request.kind().equals(InputFile.COUNT)
                                        ? moved(request, Pretended.MAIN_PID, true)
                                        : request));

        assertThat(only(parent, "multiprocessing.counts").meaning().orElseThrow())
                .contains("in the main process");
    }

    @Test
    void awaiting_one_by_one_and_blocking_the_loop_are_told_apart() {
        CheckResult oneByOne = only(
                reading(
                        "asyncio",
                        caller(
                                "RUNNABLE",
                                frame("concurrency.kit.SingleThreadLoop", "run"),
                                frame("concurrency.AsyncioFileProcessor", "processFiles"))),
                "asyncio.concurrent",
                "asyncio.model",
                "asyncio.counts");
        Pretended blocked = reading(
                        "asyncio",
                        caller(
                                "RUNNABLE",
                                frame("concurrency.kit.GateClient", "awaitAnswer"),
                                frame("concurrency.AsyncioFileProcessor", "processFiles")))
                .call("asyncio", Runs.MAIN, call -> Pretended.requests(call, ChecksTest::blocking));

        assertThat(oneByOne.nextStep().orElseThrow()).contains("gather");
        assertThat(only(blocked, "asyncio.concurrent", "asyncio.model", "asyncio.counts")
                        .meaning()
                        .orElseThrow())
                .contains("You block the only thread");
    }

    @Test
    void blocking_reads_on_other_threads_are_not_asynchronous() {
        Pretended threads = right().call(
                        "asyncio",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call, request -> request.kind().equals(InputFile.READ) ? blocking(request) : request));

        assertThat(only(threads, "asyncio.model").meaning().orElseThrow()).contains("blocking read on other threads");
    }

    @Test
    void counting_on_another_thread_than_the_loops_is_noticed() {
        Pretended pool = right().call(
                        "asyncio",
                        Runs.MAIN,
                        call -> Pretended.requests(
                                call,
                                request -> request.kind().equals(InputFile.COUNT) ? named(request, "pool") : request));

        assertThat(only(pool, "asyncio.counts").observed())
                .contains("Words were counted on another thread than the event loop's.");
    }

    @Test
    void a_todo_is_reached_and_nothing_else_gives_points() {
        Pretended todo = right();
        for (String call : List.of(Runs.MAIN, Runs.AGAIN, Runs.EMPTY)) {
            todo = todo.call(
                    "threading",
                    call,
                    facts -> Pretended.threw(
                            Pretended.seen(facts, List.of(), List.of()),
                            "java.lang.UnsupportedOperationException",
                            "TODO write it"));
        }
        CheckResult check = only(
                todo,
                "threading.concurrent",
                "threading.model",
                "threading.counts",
                "threading.results",
                "threading.errors",
                "threading.clean");

        assertThat(check.observed().orElseThrow()).contains("UnsupportedOperationException: TODO write it");
        assertThat(check.meaning()).contains("This part of the assignment is not written yet.");
    }

    @Test
    void the_end_of_the_program_costs_what_comes_after_it() {
        assertThat(reasonForResults(ProcessEnd.EXITED)).contains("ended itself");
        assertThat(reasonForResults(ProcessEnd.CPU_LIMIT)).contains("CPU time");
        assertThat(reasonForResults(ProcessEnd.OUTPUT_LIMIT)).contains("output");
        assertThat(reasonForResults(ProcessEnd.MEMORY_LIMIT)).contains("memory");
        assertThat(reasonForResults(ProcessEnd.TASK_LIMIT)).contains("threads and processes");
    }

    @Test
    void the_wall_clock_decides_nothing() {
        Scorecard card = judge(right().cut("threading", ProcessEnd.WALL_LIMIT, CallEnd.CUT));

        assertThat(card.score()).contains(Points.of(95));
        assertThat(card.checks())
                .filteredOn(check -> check.verdict() == Verdict.INCONCLUSIVE)
                .extracting(CheckResult::id)
                .containsExactly("threading.results", "threading.errors", "threading.clean");
    }

    @Test
    void a_line_of_the_log_is_shown_where_it_is_wrong() {
        CheckResult check =
                only(right().log(log -> log.replaceFirst("START", "Start")), "log.format", "log.events", "log.honest");

        assertThat(check.observed()).contains("""
                logs/concurrency_results.log, line 1, column 26: expected START, END or TABLE
                ####-##-##T##:##:##.###Z Start model=threading workload=io-bound files=#
                                         ^""");
    }

    @Test
    void an_empty_log_and_missing_lines_are_noticed() {
        assertThat(only(right().log(log -> ""), "log.format", "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .contains("is empty");
        assertThat(only(right().log(log -> log.replaceFirst(".* END .*\n", "")), "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .startsWith("Event 2 of the log should be \"END model=threading");
        assertThat(only(right().log(log -> log.replaceFirst(".* TABLE .*\n", "")), "log.events", "log.honest")
                        .observed()
                        .orElseThrow())
                .contains("TABLE lines");
    }

    @Test
    void times_must_lie_between_what_the_grader_saw() {
        assertThat(logged("1010.000")).contains("milliseconds");
        assertThat(logged("0.000")).contains("0.0 s");
        assertThat(logged("0.500")).contains("shorter");
        assertThat(logged("2.017")).contains("2.017");
        assertThat(only(right().log(log -> log.replaceFirst(":30.000Z", ":30.900Z")), "log.honest")
                        .observed()
                        .orElseThrow())
                .contains("START and END of threading io-bound");
        assertThat(only(rendered(Pretended.table("1.010").replaceFirst("1\\.010", "2.017")), "table.honest")
                        .observed()
                        .orElseThrow())
                .contains("2.017");
    }

    @Test
    void the_table_has_a_header_and_one_row_for_each() {
        assertThat(only(rendered("| Model | Time |\n"), "table.rows", "table.honest")
                        .observed()
                        .orElseThrow())
                .contains("The first line of the table is");
        assertThat(only(
                                rendered(Pretended.table("1.010").replaceFirst("\\| threading.*\n", "")),
                                "table.rows",
                                "table.honest")
                        .observed()
                        .orElseThrow())
                .contains("0 rows for threading io-bound");
    }

    @Test
    void the_analysis_is_there_and_speaks_of_its_subjects() {
        assertThat(only(right().file(AnalysisChecks.FILE, "short"), "analysis.present", "analysis.subjects")
                        .observed())
                .contains("ANALYSIS.md has 1 words of your own.");
        assertThat(only(
                                right().file(AnalysisChecks.FILE, "I/O CPU thread process event loop ".repeat(40)),
                                "analysis.subjects")
                        .observed())
                .contains("ANALYSIS.md doesn't mention the GIL.");
    }

    @Test
    void a_changed_or_added_given_file_is_noticed() {
        String base = "src/main/java/concurrency/AbstractFileProcessor.java";
        assertThat(only(right().file(base, "package concurrency;"), "structure.given")
                        .observed()
                        .orElseThrow())
                .contains(base + " was changed");
        assertThat(only(right().file("src/main/java/concurrency/kit/Mine.java", ""), "structure.given")
                        .observed()
                        .orElseThrow())
                .contains("was added to the kit");
    }

    @Test
    void reading_proc_is_forbidden() {
        assertThat(only(
                                right().file("src/main/java/concurrency/Spy.java", "\n  String s = \"/proc/self\";"),
                                "structure.tools")
                        .where())
                .containsExactly(new SourceLocation("src/main/java/concurrency/Spy.java", 2));
    }

    private static Pretended right() {
        return Pretended.right(sources);
    }

    private static Scorecard judge(Pretended evidence) {
        ConcurrencyModels module = new ConcurrencyModels();
        return Judge.judge(evidence.evidence(), Assignments.definitionOf(module), module.suites(), classes);
    }

    /** The first of these checks failed; it and the others are all that didn't pass. */
    private static CheckResult only(Pretended evidence, String... ids) {
        List<CheckResult> checks = judge(evidence).checks();
        assertThat(checks)
                .filteredOn(check -> check.verdict() == Verdict.FAILED || check.verdict() == Verdict.BLOCKED)
                .extracting(CheckResult::id)
                .containsExactlyInAnyOrder(ids);
        CheckResult first = checks.stream()
                .filter(check -> check.id().equals(ids[0]))
                .findFirst()
                .orElseThrow();
        assertThat(first.verdict()).isEqualTo(Verdict.FAILED);
        return first;
    }

    private static Pretended reading(String model, ThreadPicture... threads) {
        return oneByOne(model, InputFile.READ, threads);
    }

    private static Pretended oneByOne(String model, String kind, ThreadPicture... threads) {
        return right().call(model, Runs.MAIN, call -> Pretended.oneByOne(call, kind, threads));
    }

    private static ThreadPicture worker(String state, StackLine... frames) {
        return new ThreadPicture(Pretended.MAIN_PID, 77, true, "worker", false, state, 0, List.of(frames));
    }

    private static StackLine processFiles() {
        return frame("concurrency.ThreadedFileProcessor", "processFiles");
    }

    private static Pretended results(String model, String call, UnaryOperator<List<ResultLine>> change) {
        return right().call(model, call, facts -> Pretended.results(facts, change.apply(facts.results())));
    }

    private static List<ResultLine> reversed(List<ResultLine> results) {
        List<ResultLine> copy = new ArrayList<>(results);
        Collections.reverse(copy);
        return copy;
    }

    private static List<ResultLine> wrong(List<ResultLine> results) {
        return results.stream()
                .map(result -> new ResultLine(result.item(), "7", result.error()))
                .toList();
    }

    private static List<ResultLine> withoutErrors(List<ResultLine> results) {
        return results.stream()
                .map(result -> new ResultLine(result.item(), result.value(), Optional.empty()))
                .toList();
    }

    private static CallFacts main(Pretended evidence, String session) {
        return evidence.evidence()
                .attempts(session)
                .findFirst()
                .orElseThrow()
                .call(Runs.MAIN)
                .orElseThrow();
    }

    private static List<Integer> numbers(CallFacts call, String kind) {
        return IntStream.range(0, call.requests().size())
                .filter(i -> call.requests().get(i).kind().equals(kind))
                .mapToObj(i -> i + 1)
                .toList();
    }

    private static Request numbered(Request request, int number) {
        return new Request(
                number,
                request.kind(),
                request.item(),
                request.form(),
                request.arrivedNanos(),
                request.releasedNanos(),
                request.pid(),
                request.tid(),
                request.inMainProcess(),
                request.thread(),
                request.virtual(),
                request.attestation());
    }

    private static Request named(Request request, String thread) {
        return new Request(
                request.number(),
                request.kind(),
                request.item(),
                request.form(),
                request.arrivedNanos(),
                request.releasedNanos(),
                request.pid(),
                request.tid(),
                request.inMainProcess(),
                thread,
                request.virtual(),
                request.attestation());
    }

    private static Request moved(Request request, long pid, boolean inMain) {
        return new Request(
                request.number(),
                request.kind(),
                request.item(),
                request.form(),
                request.arrivedNanos(),
                request.releasedNanos(),
                pid,
                request.tid(),
                inMain,
                request.thread(),
                request.virtual(),
                request.attestation());
    }

    private static Request blocking(Request request) {
        return new Request(
                request.number(),
                request.kind(),
                request.item(),
                Form.BLOCKING,
                request.arrivedNanos(),
                request.releasedNanos(),
                request.pid(),
                request.tid(),
                request.inMainProcess(),
                request.thread(),
                request.virtual(),
                request.attestation());
    }

    private static String reasonForResults(ProcessEnd end) {
        return only(
                        right().cut("threading", end, CallEnd.CUT),
                        "threading.results",
                        "threading.errors",
                        "threading.clean")
                .observed()
                .orElseThrow();
    }

    private static String logged(String seconds) {
        return only(right().log(log -> log.replaceFirst("seconds=1\\.010", "seconds=" + seconds)), "log.honest")
                .observed()
                .orElseThrow();
    }

    private static Pretended rendered(String table) {
        Pretended changed = right().call(
                        Runs.LOG,
                        Runs.RENDER,
                        call -> Pretended.results(call, List.of(new ResultLine("table", table, Optional.empty()))));
        return changed.log(log -> log.replaceAll(".* TABLE .*\n", "")
                + table.lines()
                        .map(line -> "2026-11-21T10:15:40.000Z TABLE " + line + "\n")
                        .reduce("", String::concat));
    }
}
