package concurrency.gate;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Explains calls that didn't return. */
final class Endings {

    private static final Set<Advice> LOOP = EnumSet.of(Advice.WAITS_ON_THE_LOOP, Advice.READ_OUTSIDE_THE_LOOP);

    private Endings() {}

    /**
     * Says why there are no results.
     *
     * @param run a run
     * @return the reason; empty if the call returned
     */
    static Optional<Reason> reason(GatedRun run) {
        if (run.outcome() instanceof Outcome.Threw threw) {
            return Optional.of(thrown("processFiles threw ", threw.thrown()));
        }
        if (run.outcome() instanceof Outcome.Stuck stuck) {
            return Optional.of(stuck(run, stuck.caller()));
        }
        return Optional.empty();
    }

    /**
     * Finds the event loop's own complaint, thrown or in a result.
     *
     * @param run a run
     * @return the reason; empty if the loop was used as it is meant
     */
    static Optional<Reason> complaintOfLoop(GatedRun run) {
        Optional<Reason> ending = reason(run).filter(reason -> LOOP.contains(reason.advice()));
        if (ending.isPresent()) {
            return ending;
        }
        if (!(run.outcome() instanceof Outcome.Returned returned) || returned.results() == null) {
            return Optional.empty();
        }
        return returned.results().stream()
                .filter(Objects::nonNull)
                .flatMap(result -> result.error().stream())
                .flatMap(error -> adviceForError(error).stream()
                        .map(advice -> new Reason(Sentences.refused(error), Optional.empty(), advice)))
                .findFirst();
    }

    private static Optional<Advice> adviceForError(String error) {
        if (error.contains("on the event loop's own thread")) {
            return Optional.of(Advice.WAITS_ON_THE_LOOP);
        }
        return error.contains("EventLoop.read was called")
                ? Optional.of(Advice.READ_OUTSIDE_THE_LOOP)
                : Optional.empty();
    }

    /** What an open TODO says. */
    static Optional<String> todo(Outcome outcome) {
        return outcome instanceof Outcome.Threw threw
                        && threw.thrown() instanceof UnsupportedOperationException todo
                        && String.valueOf(todo.getMessage()).startsWith("TODO")
                ? Optional.of(todo.getMessage())
                : Optional.empty();
    }

    /** Explains an exception by its first cause. */
    static Reason thrown(String intro, Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        Optional<StackTraceElement> where = Arrays.stream(cause.getStackTrace())
                .filter(ThreadPicture::isStudents)
                .findFirst();
        return new Reason(intro + cause, where, adviceFor(cause));
    }

    private static Advice adviceFor(Throwable cause) {
        if (thrownBy(cause, "concurrency.kit.LoopFuture")) {
            return Advice.WAITS_ON_THE_LOOP;
        }
        return thrownBy(cause, "concurrency.kit.SingleThreadLoop")
                ? Advice.READ_OUTSIDE_THE_LOOP
                : Advice.THREW_AN_EXCEPTION;
    }

    private static boolean thrownBy(Throwable cause, String className) {
        return Arrays.stream(cause.getStackTrace())
                .limit(1)
                .anyMatch(frame -> frame.getClassName().equals(className));
    }

    private static Reason stuck(GatedRun run, ThreadPicture caller) {
        boolean loopWaits = run.model().equals("asyncio")
                && caller.waitsIn("java.util.concurrent.CompletableFuture", "get", "join");
        return new Reason(
                Sentences.deadlock(caller.callee()),
                caller.studentFrame(),
                loopWaits ? Advice.WAITS_ON_THE_LOOP : Advice.NEVER_RETURNED);
    }
}
