package concurrency.gate;

import concurrency.kit.Advice;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.Assumptions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        Set<Long> processes = actual.reads().stream().map(Request::pid).collect(Collectors.toSet());
        long inMain = actual.reads().stream().filter(Request::inMainProcess).count();
        if (inMain > 0) {
            fail(
                    "model",
                    inMain + " of " + actual.reads().size() + " reads came from the main process",
                    senderFrame(Request::inMainProcess),
                    Advice.READS_IN_THE_MAIN_PROCESS);
        }
        String seen = processes.size() + " worker processes read files; the pool has " + actual.workers();
        if (processes.size() > actual.workers()) {
            fail("model", seen, Optional.empty(), Advice.TOO_MANY_PROCESSES);
        }
        if (actual.plateaus().stream().anyMatch(RunAssert::hasProcessTwice)) {
            fail(
                    "model",
                    "One worker process had several reads in flight",
                    Optional.empty(),
                    Advice.THREADS_IN_A_WORKER);
        }
        if (processes.size() < actual.workers()) {
            fail("model", seen, Optional.empty(), Advice.TOO_FEW_PROCESSES);
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
        long elsewhere =
                actual.reads().stream().filter(RunAssert::blocksAnotherThread).count();
        if (blocking > 0) {
            fail(
                    "model",
                    blocking + " of " + actual.reads().size() + " reads blocked a thread, " + elsewhere
                            + " of them not the loop's own",
                    senderFrame(Request::blocking),
                    elsewhere > 0 ? Advice.BLOCKING_READ_ON_OTHER_THREADS : Advice.BLOCKS_THE_LOOP);
        }
        long threads = actual.reads().stream().map(Request::thread).distinct().count();
        if (threads > 1) {
            fail("model", threads + " threads called the loop's read", Optional.empty(), Advice.READ_OUTSIDE_THE_LOOP);
        }
        if (threads == 0) {
            fail("model", "No file was read", Optional.empty(), Advice.NEVER_READ);
        }
        return this;
    }

    private void fail(String check, String observed, Optional<StackTraceElement> where, Advice advice) {
        throw new Reason(observed + ".", where, advice).failureOf(actual.model() + "." + check);
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
