package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rendezvous.concurrencymodels.Pretended.caller;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.Test;
import rendezvous.judge.GraderFault;
import rendezvous.model.BuildFacts;
import rendezvous.model.CallEnd;
import rendezvous.model.CheckResult;
import rendezvous.model.Diagnostic;
import rendezvous.model.Plateau;
import rendezvous.model.Points;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Verdict;

import java.util.List;

class EndingsTest extends JudgedEvidence {

    private static final String PROCESSOR = "concurrency.ThreadedFileProcessor";
    private static final String THREADED = Model.SOURCES + "ThreadedFileProcessor.java";

    @Test
    void a_todo_is_reached_and_nothing_else_gives_points() {
        Pretended todo = right();
        for (String call : List.of(Runs.MAIN, Runs.AGAIN, Runs.EMPTY, Runs.TIMED)) {
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
                "threading.shared",
                "threading.results",
                "threading.errors",
                "threading.timing",
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
                .containsExactly(
                        "threading.results",
                        "threading.errors",
                        "threading.shared",
                        "threading.timing",
                        "threading.clean");
    }

    @Test
    void an_object_that_could_not_be_made_is_told_as_such() {
        Pretended threw = right();
        for (String call : List.of(Runs.MAIN, Runs.AGAIN, Runs.EMPTY, Runs.TIMED, Runs.MANY)) {
            threw = threw.call(
                    "asyncio",
                    call,
                    facts -> Pretended.threw(
                            Pretended.seen(facts, List.of(), List.of()),
                            "java.lang.ClassCastException",
                            "class concurrency.AsyncioFileProcessor",
                            frame("java.lang.Class", "asSubclass"),
                            frame("rendezvous.driver.ProcessorCalls", "newProcessor")));
        }
        CheckResult check = only(
                threw,
                "asyncio.results",
                "asyncio.concurrent",
                "asyncio.model",
                "asyncio.counts",
                "asyncio.errors",
                "asyncio.timing",
                "asyncio.many",
                "asyncio.clean");

        assertThat(check.observed())
                .contains("No object of concurrency.AsyncioFileProcessor could be made, so that processFiles was never"
                        + " called: ClassCastException: class concurrency.AsyncioFileProcessor.");
    }

    @Test
    void what_differs_between_two_runs_is_not_quoted() {
        assertThat(Quote.of("Task Main$$Lambda$14/0x0000000800c03000@4f2410ac rejected from"
                        + " java.util.concurrent.ThreadPoolExecutor@722c41f4[Running, pool size = 2,"
                        + " active threads = 1, queued tasks = 0, completed tasks = 5]"))
                .isEqualTo("Task Main$$Lambda…@… rejected from java.util.concurrent.ThreadPoolExecutor@…[Running,"
                        + " pool size = …, active threads = …, queued tasks = …, completed tasks = …]");
        assertThat(Quote.of("Thread[#31,ForkJoinPool-2-worker-7,5,main] /tmp/x/part8237482734.tmp is 12 long"))
                .isEqualTo("Thread[#…,ForkJoinPool-…-worker-…,5,main] …/part….tmp is 12 long");
    }

    @Test
    void who_ended_itself_is_told_with_which_exit_code() {
        Pretended exited = right().cut("threading", ProcessEnd.EXITED, CallEnd.CUT)
                .session("threading", facts -> SessionCopy.of(facts).exitCode(3).made());

        assertThat(check(exited, "threading.results").observed())
                .contains("The program ended itself inside the call, with exit code 3.");
        assertThat(reasonForResults(ProcessEnd.EXITED)).isEqualTo("The program ended itself inside the call.");
    }

    @Test
    void a_call_that_was_never_made_is_explained_by_the_one_before_it() {
        CheckResult errors = check(right().cut("threading", ProcessEnd.EXITED, CallEnd.CUT), "threading.errors");

        assertThat(errors.observed())
                .contains("This call was never made, since the one before it (main) didn't return. The program ended"
                        + " itself inside the call.");
        assertThat(errors.nextStep().orElseThrow()).contains("in place of an exit");
    }

    @Test
    void a_program_that_ended_between_two_calls_is_explained_without_one() {
        Pretended ended = right().session(
                        "threading",
                        facts -> Pretended.endedIn(facts, Runs.EMPTY, ProcessEnd.EXITED, CallEnd.NOT_PLAYED));

        assertThat(check(ended, "threading.errors").observed()).contains("The program ended itself inside the call.");
    }

    @Test
    void where_the_caller_was_last_seen_to_stand_still_is_told() {
        assertThat(lastSeen(caller("WAITING", frame("java.lang.Object", "wait"), processFiles())))
                .containsExactly(new SourceLocation(THREADED, 23));
        assertThat(lastSeen(caller("RUNNABLE", processFiles())))
                .as("where it ran is chance")
                .isEmpty();
    }

    @Test
    void who_only_slept_is_told_so() {
        assertThat(reasonForResults(ProcessEnd.STALLED)).contains("the program did nothing");
        assertThat(reasonForResults(ProcessEnd.DISK_LIMIT)).contains("wrote more to its files");
    }

    @Test
    void an_end_that_explains_nothing_is_a_fault_of_the_grader() {
        assertThatThrownBy(() -> judge(right().cut("threading", ProcessEnd.COMPLETED, CallEnd.CUT)))
                .isInstanceOf(GraderFault.class)
                .hasMessageContaining("grade the submission again");
    }

    @Test
    void a_deadlock_of_locks_names_each_line_that_waits() {
        CheckResult check = deadlocked(
                caller("WAITING", frame("java.lang.Thread", "join"), processFiles()),
                worker("BLOCKED", new StackLine(PROCESSOR, "a", "ThreadedFileProcessor.java", 31)),
                worker("BLOCKED", new StackLine(PROCESSOR, "b", "ThreadedFileProcessor.java", 47)));

        assertThat(check.observed())
                .contains("This is a deadlock: threads wait for locks, and nothing is in flight. The thread that called"
                        + " processFiles waits in Thread.join.");
        assertThat(check.where()).containsExactly(new SourceLocation(THREADED, 31), new SourceLocation(THREADED, 47));
        assertThat(check.nextStep().orElseThrow()).contains("in the same order");
    }

    @Test
    void a_deadlock_without_locks_names_the_line_of_the_caller() {
        CheckResult check =
                deadlocked(caller("WAITING", frame("java.util.concurrent.CountDownLatch", "await"), processFiles()));

        assertThat(check.observed().orElseThrow())
                .startsWith("This is a deadlock: nothing is in flight")
                .contains("waits in CountDownLatch.await");
        assertThat(check.where()).containsExactly(new SourceLocation(THREADED, 23));
        assertThat(check.meaning().orElseThrow()).contains("waits for something that can never happen");
    }

    @Test
    void a_full_pipe_is_recognised_even_where_locks_are_waited_for() {
        CheckResult check = deadlocked(
                caller("WAITING", frame("java.lang.ProcessImpl", "waitFor"), processFiles()),
                inWorker(900, frame("java.io.FileOutputStream", "writeBytes")),
                worker("BLOCKED", new StackLine(PROCESSOR, "a", "ThreadedFileProcessor.java", 31)));

        assertThat(check.meaning().orElseThrow()).contains("the pipe is full");
    }

    @Test
    void the_last_look_at_a_deadlock_counts() {
        Pretended hangs = right().session(
                        "threading",
                        facts -> Pretended.endedIn(facts, Runs.MAIN, ProcessEnd.DEADLOCKED, CallEnd.DEADLOCKED));
        Pretended moved = hangs.call(
                "threading",
                Runs.MAIN,
                call -> Pretended.seen(
                        call,
                        call.requests(),
                        List.of(
                                stuck(1, caller("WAITING", frame("java.lang.Object", "wait"), processFiles())),
                                stuck(2, caller("WAITING", frame("java.lang.Thread", "join"), processFiles())))));

        assertThat(check(moved, "threading.results").observed().orElseThrow()).contains("Thread.join");
    }

    @Test
    void what_was_returned_and_could_not_be_read_is_told_as_such() {
        CheckResult check =
                thrown("java.lang.NullPointerException", "", frame("rendezvous.driver.ProcessorCalls", "items"));

        assertThat(check.observed()).contains("What processFiles returned could not be read: NullPointerException.");
        assertThat(check.meaning().orElseThrow()).contains("must return a list with one FileResult for each file");
    }

    @Test
    void an_exception_is_quoted_with_the_students_line() {
        CheckResult check = thrown("java.io.IOException", "no such file.", frame(PROCESSOR, "process"));

        assertThat(check.observed()).contains("processFiles threw IOException: no such file.");
        assertThat(check.where()).containsExactly(new SourceLocation(THREADED, 23));
        assertThat(check.meaning()).contains("An exception left your method, so that all results were lost.");
    }

    @Test
    void what_the_kit_refused_is_explained() {
        assertThat(thrown("java.lang.IllegalStateException", "get was called on the event loop's own thread")
                        .meaning()
                        .orElseThrow())
                .contains("only the loop itself can complete");
        assertThat(thrown("java.lang.IllegalStateException", "EventLoop.read was called outside of run")
                        .meaning()
                        .orElseThrow())
                .contains("where the loop doesn't run");
    }

    @Test
    void an_operation_that_is_not_supported_is_no_todo() {
        assertThat(thrown("java.lang.UnsupportedOperationException", "immutable list")
                        .meaning())
                .contains("An exception left your method, so that all results were lost.");
        assertThat(thrown("java.lang.IllegalStateException", "TODO").meaning())
                .contains("An exception left your method, so that all results were lost.");
    }

    @Test
    void the_calls_after_the_first_are_named_by_what_they_were_about() {
        Pretended damaged = right().call(
                        "threading", Runs.AGAIN, call -> Pretended.threw(call, "java.io.IOException", "bad sector"));

        assertThat(only(damaged, "threading.errors").observed())
                .contains("With a damaged file among others, processFiles threw IOException: bad sector.");
    }

    @Test
    void the_skeleton_in_the_place_of_a_file_that_does_not_compile_is_no_todo() {
        Diagnostic error = new Diagnostic(THREADED, 12, 3, "';' expected");
        CheckResult check = notCompiled(List.of(THREADED), error);

        assertThat(check.observed()).contains("ThreadedFileProcessor.java doesn't compile: line 12: ';' expected.");
        assertThat(check.where()).containsExactly(new SourceLocation(THREADED, 12));
        assertThat(check.nextStep().orElseThrow()).contains("Repair the first error");
    }

    @Test
    void of_several_errors_the_one_that_the_others_follow_from_is_told() {
        String helper = Model.SOURCES + "Helper.java";
        Diagnostic consequence = new Diagnostic(THREADED, 12, 3, "cannot find symbol");
        Diagnostic cause = new Diagnostic(helper, 4, 1, "class expected");
        Diagnostic own = new Diagnostic(THREADED, 30, 1, "incompatible types");
        Diagnostic elsewhere = new Diagnostic(Model.ASYNCIO.files().get(0), 1, 1, "class expected");

        assertThat(notCompiled(List.of(THREADED, helper), elsewhere, consequence, cause)
                        .observed())
                .contains("Helper.java doesn't compile: line 4: class expected.");
        assertThat(notCompiled(List.of(THREADED, helper), elsewhere, consequence, cause, own)
                        .observed())
                .contains("ThreadedFileProcessor.java doesn't compile: line 30: incompatible types.");
        assertThat(notCompiled(List.of(THREADED, elsewhere.file()), elsewhere, consequence)
                        .observed())
                .contains("ThreadedFileProcessor.java doesn't compile: line 12: cannot find symbol.");
    }

    @Test
    void a_file_that_was_not_handed_in_is_named() {
        CheckResult check = notCompiled(List.of(THREADED));

        assertThat(check.observed()).contains(THREADED + " is missing.");
        assertThat(check.where()).containsExactly(new SourceLocation(THREADED, 0));
    }

    @Test
    void a_skeleton_of_another_model_is_no_reason_here() {
        Pretended todo = right().call(
                        "threading",
                        Runs.EMPTY,
                        call -> Pretended.threw(call, "java.lang.UnsupportedOperationException", "TODO write it"));
        BuildFacts build = new BuildFacts(
                ProcessEnd.COMPLETED, List.of(), List.of(Model.ASYNCIO.files().get(0)), List.of());

        assertThat(check(new Pretended(todo.files(), build, todo.sessions()), "threading.errors")
                        .meaning())
                .contains("This part of the assignment is not written yet.");
    }

    private static CheckResult notCompiled(List<String> replaced, Diagnostic... errors) {
        Pretended todo = right().call(
                        "threading",
                        Runs.EMPTY,
                        call -> Pretended.threw(call, "java.lang.UnsupportedOperationException", "TODO write it"));
        BuildFacts build = new BuildFacts(ProcessEnd.COMPLETED, List.of(errors), replaced, List.of());
        return check(new Pretended(todo.files(), build, todo.sessions()), "threading.errors");
    }

    private static CheckResult thrown(String type, String message, StackLine... stack) {
        return check(
                right().call("threading", Runs.MAIN, call -> Pretended.threw(call, type, message, stack)),
                "threading.results");
    }

    private static CheckResult deadlocked(ThreadPicture... threads) {
        Pretended hangs = right().session(
                        "threading",
                        facts -> Pretended.endedIn(facts, Runs.MAIN, ProcessEnd.DEADLOCKED, CallEnd.DEADLOCKED))
                .call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.seen(call, call.requests(), List.of(stuck(1, threads))));
        return check(hangs, "threading.results");
    }

    private static List<SourceLocation> lastSeen(ThreadPicture... threads) {
        Pretended cut = right().session(
                        "threading", facts -> Pretended.endedIn(facts, Runs.MAIN, ProcessEnd.STALLED, CallEnd.CUT))
                .call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.seen(call, call.requests(), List.of(stuck(1, threads), stuck(2))));
        return check(cut, "threading.results").where();
    }

    private static Plateau stuck(int number, ThreadPicture... threads) {
        return Pretended.plateau(number, Proof.STUCK, List.of(), List.of(threads));
    }

    private static String reasonForResults(ProcessEnd end) {
        return only(
                        right().cut("threading", end, CallEnd.CUT),
                        "threading.results",
                        "threading.errors",
                        "threading.shared",
                        "threading.timing",
                        "threading.clean")
                .observed()
                .orElseThrow();
    }
}
