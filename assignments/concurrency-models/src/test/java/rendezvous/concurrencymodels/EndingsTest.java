package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.Test;
import rendezvous.model.CallEnd;
import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Scorecard;
import rendezvous.model.Verdict;

import java.util.List;

class EndingsTest extends JudgedEvidence {

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
