package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static rendezvous.concurrencymodels.Pretended.caller;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.Test;
import rendezvous.model.CheckResult;
import rendezvous.model.Form;
import rendezvous.model.Request;

class AsyncioChecksTest extends JudgedEvidence {

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
                "asyncio.counts",
                "asyncio.timing",
                "asyncio.many");
        Pretended blocked = reading(
                        "asyncio",
                        caller(
                                "RUNNABLE",
                                frame("concurrency.kit.GateClient", "awaitAnswer"),
                                frame("concurrency.AsyncioFileProcessor", "processFiles")))
                .call("asyncio", Runs.MAIN, call -> Pretended.requests(call, AsyncioChecksTest::blocking));

        assertThat(oneByOne.nextStep().orElseThrow()).contains("gather");
        assertThat(only(
                                blocked,
                                "asyncio.concurrent",
                                "asyncio.model",
                                "asyncio.counts",
                                "asyncio.timing",
                                "asyncio.many")
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

        assertThat(only(threads, "asyncio.model", "asyncio.many").meaning().orElseThrow())
                .contains("blocking read on other threads");
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

    private static Request blocking(Request request) {
        return RequestCopy.of(request).form(Form.BLOCKING).made();
    }
}
