package concurrency.gate;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.Assumptions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the checks ask of a run. Each failure says what was seen, where, what it means, and what to do next. */
public final class RunAssert extends AbstractAssert<RunAssert, GatedRun> {

    private RunAssert(GatedRun run) {
        super(run, RunAssert.class);
    }

    /**
     * Begins a sentence about a run.
     *
     * @param run a run
     * @return its assertions
     */
    public static RunAssert assertThat(GatedRun run) {
        return new RunAssert(run);
    }

    /**
     * Nobody expects anything of a part that isn't written yet; {@link #hadInFlightTogether} says so once.
     *
     * @return this
     */
    public RunAssert ifItIsWritten() {
        Assumptions.assumeTrue(Endings.todo(actual.outcome()).isEmpty(), "not written yet");
        return this;
    }

    /**
     * So many reads were in flight at the same time.
     *
     * @param number how many
     * @return this
     */
    public RunAssert hadInFlightTogether(int number) {
        Endings.todo(actual.outcome()).ifPresent(todo -> {
            throw new Reason(todo, Optional.empty(), Advice.NOT_IMPLEMENTED).failureOf(actual.model() + ".concurrent");
        });
        if (actual.peak() < number) {
            throw Diagnosis.of(actual, number).failureOf(actual.model() + ".concurrent");
        }
        return this;
    }

    /**
     * The results are right and in order.
     *
     * @return this
     */
    public RunAssert gaveTheRightResults() {
        Results.reason(actual).ifPresent(reason -> {
            throw reason.failureOf(actual.model() + ".results");
        });
        return this;
    }

    /**
     * Exactly the worker processes of the pool did the reading, each of them one file at a time.
     *
     * @return this
     */
    public RunAssert wasReadByAPoolOfProcesses() {
        if (actual.reads().stream().anyMatch(Request::inMainProcess)) {
            fail(
                    "model",
                    Sentences.READ_IN_MAIN,
                    senderFrame(Request::inMainProcess),
                    Advice.READS_IN_THE_MAIN_PROCESS);
        }
        if (actual.plateaus().stream().anyMatch(RunAssert::hasProcessTwice)) {
            fail("model", Sentences.SEVERAL_IN_ONE_WORKER, Optional.empty(), Advice.THREADS_IN_A_WORKER);
        }
        int processes = Math.toIntExact(
                actual.reads().stream().map(Request::pid).distinct().count());
        if (processes != actual.workers()) {
            fail(
                    "model",
                    Sentences.processes(processes, actual.workers()),
                    Optional.empty(),
                    processes > actual.workers() ? Advice.TOO_MANY_PROCESSES : Advice.TOO_FEW_PROCESSES);
        }
        return this;
    }

    /**
     * All reads were non-blocking, and one thread started them.
     *
     * @return this
     */
    public RunAssert wasReadByOneEventLoop() {
        Endings.complaintOfLoop(actual).ifPresent(reason -> {
            throw reason.failureOf("asyncio.model");
        });
        long blocking = actual.reads().stream().filter(Request::blocking).count();
        if (blocking > 0) {
            boolean elsewhere = actual.reads().stream().anyMatch(RunAssert::blocksAnotherThread);
            fail(
                    "model",
                    Sentences.blocked(blocking, actual.reads().size()),
                    senderFrame(Request::blocking),
                    elsewhere ? Advice.BLOCKING_READ_ON_OTHER_THREADS : Advice.BLOCKS_THE_LOOP);
        }
        long threads = actual.reads().stream().map(Request::thread).distinct().count();
        if (threads > 1) {
            fail("model", Sentences.SEVERAL_STARTERS, Optional.empty(), Advice.READ_OUTSIDE_THE_LOOP);
        }
        if (threads == 0) {
            fail("model", Sentences.readNothing("Your program"), Optional.empty(), Advice.NEVER_READ);
        }
        return this;
    }

    private void fail(String check, String observed, Optional<StackTraceElement> where, Advice advice) {
        throw new Reason(observed, where, advice).failureOf(actual.model() + "." + check);
    }

    private static boolean blocksAnotherThread(Request request) {
        return request.blocking() && !request.thread().equals(Call.THREAD);
    }

    private static boolean hasProcessTwice(Plateau plateau) {
        Set<Long> seen = new HashSet<>();
        return plateau.held().stream().anyMatch(request -> !seen.add(request.pid()));
    }

    /** The line in which a thread stood while one of its requests was held. */
    private Optional<StackTraceElement> senderFrame(Predicate<Request> which) {
        for (Plateau plateau : actual.plateaus()) {
            List<String> senders =
                    plateau.held().stream().filter(which).map(Request::thread).toList();
            Optional<StackTraceElement> frame = plateau.threads().stream()
                    .filter(thread -> senders.contains(thread.name()))
                    .flatMap(thread -> thread.studentFrame().stream())
                    .findFirst();
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }
}
