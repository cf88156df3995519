package rendezvous.concurrencymodels;

import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.MachineLoad;
import rendezvous.model.SessionFacts;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a model took for its files, beside the same work done one after the other in the same session: from the
 * first request to the return. All instants are the grader's own.
 *
 * @param model which
 * @param heldNanos for how long the gate held the reads, one after the other
 * @param aloneNanos the time of the work done one after the other, on this machine and at this time
 * @param startNanos the time before that, from the call to the first request
 * @param nanos the time of the model
 * @param needNanos the processor time that a right solution may need
 * @param load what the machine did meanwhile
 */
record Timing(
        Model model, long heldNanos, long aloneNanos, long startNanos, long nanos, long needNanos, MachineLoad load) {

    /** The processor time that a few reads may need; a worker process may need as much as the start of the driver. */
    private static final long NEED_NANOS = 100_000_000;

    /** Processors are never taken away altogether: a bound for the slowdown. */
    private static final double LEAST_LEFT = 0.05;

    /** On a machine that is called quiet others used, or took away, a smaller part of the time. */
    private static final double QUIET = 0.1;

    /** The same for the gate itself, that is late by a tenth of the time in every call that takes long. */
    private static final double PUNCTUAL = 0.2;

    /** With the time before its first request a right solution takes no longer than so many times the bound. */
    private static final double WHOLE = 1.6;

    /** Beyond the bound by such a part of the time of the reads one after the other, nothing is a chance. */
    private static final double FAR = 0.25;

    /** The time of the model in an attempt; empty if it has none, or if its calls didn't return. */
    static Optional<Timing> of(SessionFacts session) {
        return Stream.of(Model.values())
                .filter(model -> model.session().equals(session.id()))
                .findFirst()
                .flatMap(model -> of(model, session));
    }

    private static Optional<Timing> of(Model model, SessionFacts session) {
        Optional<CallFacts> alone = session.call(Runs.BASELINE).filter(Timing::isMeasured);
        Optional<CallFacts> timed = session.call(Runs.TIMED).filter(Timing::isMeasured);
        if (alone.isEmpty() || timed.isEmpty()) {
            return Optional.empty();
        }
        CallFacts call = timed.get();
        long held = heldNanos(model, call);
        long need = model == Model.MULTIPROCESSING ? Runs.workers(call) * session.readyNanos() : NEED_NANOS;
        long start = call.requests().get(0).arrivedNanos() - call.calledNanos();
        return call.load().map(load -> new Timing(model, held, nanos(alone.get()), start, nanos(call), need, load));
    }

    /**
     * Whether the machine was slow in a session: it stretched what the driver did alone, before a class of the submission
     * was there, so much that it is no measure.
     */
    static boolean isOnSlowMachine(Model model, SessionFacts session) {
        return session.call(Runs.BASELINE)
                .filter(Timing::isMeasured)
                .filter(alone -> nanos(alone) > unstretched(heldNanos(model, alone)))
                .isPresent();
    }

    private static long heldNanos(Model model, CallFacts call) {
        return call.expected().size() * Runs.timedRead(model).toNanos();
    }

    private static long unstretched(long heldNanos) {
        return heldNanos + heldNanos / 2;
    }

    private static boolean isMeasured(CallFacts call) {
        return call.end() == CallEnd.RETURNED && !call.requests().isEmpty();
    }

    private static long nanos(CallFacts call) {
        return call.returnedNanos() - call.requests().get(0).arrivedNanos();
    }

    /**
     * Whether it took no longer than it may, beside the work done one after the other: threads and an event loop need
     * about one part in so many as there are files and may take a half; a pool of three needs a third, and a little
     * until all workers have started, and only may not take longer. What the machine stretched beyond measure is no
     * measure: else whoever sleeps would be in time beside it.
     */
    boolean isInTime() {
        return nanos <= limit(Math.min(aloneNanos, unstretched(heldNanos)));
    }

    /** Whether there is nothing to say against it, nor to doubt. */
    boolean isGood() {
        return isInTime() && !mayHideAPause() && !isOwnFault();
    }

    /**
     * Whether it took so long until the first request that a pause may have gone by meanwhile: on a machine that needs
     * seconds to start a process nobody can tell.
     */
    private boolean mayHideAPause() {
        return startNanos + nanos > WHOLE * limit(heldNanos);
    }

    /** What it means not to be {@link #isInTime}, in words. */
    String over() {
        return model == Model.MULTIPROCESSING
                ? "longer than it takes to read them one after the other"
                : "more than half of the time that it takes to read them one after the other";
    }

    private long limit(long alone) {
        return model == Model.MULTIPROCESSING ? alone : alone / 2;
    }

    /**
     * Whether it took too long even without the time for which the machine may be to blame. That is the time in which
     * the gate wasn't there to answer, and the time in which the program wanted a processor; but never more of it than
     * a right solution may need, stretched as much as the others on this machine stretch things. So a program that burns
     * processor time can't excuse itself by it.
     */
    boolean isOwnFault() {
        if (load.wantedNanos() < 0) {
            return false;
        }
        double excused = Math.min((double) load.wantedNanos(), needNanos * slowdown());
        return nanos - load.awayNanos() - excused > limit(heldNanos);
    }

    /**
     * Whether another measure could still be in time. Not after one on a machine with little else to do in which far more
     * was its own fault than any bound: who sleeps for seconds is not asked to sleep for as long again.
     */
    boolean isDoubtful() {
        boolean quiet = load.othersNanos() < QUIET * load.processors() * nanos && load.awayNanos() < PUNCTUAL * nanos;
        boolean far = nanos - load.awayNanos() - load.wantedNanos() > limit(heldNanos) + FAR * heldNanos;
        return !isGood() && !(isOwnFault() && quiet && far);
    }

    private double slowdown() {
        double left = load.processors() - (double) load.othersNanos() / nanos;
        double there = 1 - (double) load.awayNanos() / nanos;
        return Math.max(load.processors() / Math.max(left, LEAST_LEFT), 1 / Math.max(there, LEAST_LEFT));
    }
}
