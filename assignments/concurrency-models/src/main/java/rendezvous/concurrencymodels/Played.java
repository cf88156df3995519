package rendezvous.concurrencymodels;

import rendezvous.judge.CallAssert;
import rendezvous.judge.GraderFault;
import rendezvous.judge.Observed;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Plateau;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Request;
import rendezvous.model.SessionFacts;
import rendezvous.model.ThreadPicture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One call as it was seen, with all that is needed to explain it.
 *
 * @param observed the whole evidence
 * @param session the attempt in which it was made
 * @param call what happened in it
 */
record Played(Observed observed, SessionFacts session, CallFacts call) {

    /** The call in the attempt that shows the student's program at its best. */
    static Played of(Observed observed, String session, String call) {
        return of(observed, session, call, InputFile.READ);
    }

    /** The call in the attempt that shows the program at its best in one kind of work. */
    static Played of(Observed observed, String session, String call, String kind) {
        SessionFacts best = observed.attempts(session).stream()
                .min(Comparator.comparingInt((SessionFacts attempt) -> peakOfMain(attempt, kind))
                        .reversed()
                        .thenComparing(attempt -> attempt.end() != ProcessEnd.COMPLETED)
                        .thenComparing(Honesty::clockWasSet)
                        .thenComparingInt(SessionFacts::attempt))
                .orElseThrow();
        CallFacts facts = best.call(call)
                .orElseThrow(() -> new GraderFault(
                        "The evidence has no call " + session + "/" + call + ": grade the submission again."));
        if (best.end() == ProcessEnd.GRADER_FAULT) {
            throw new GraderFault("The grader failed while it played " + session + ": grade the submission again.");
        }
        return new Played(observed, best, facts);
    }

    private static int peakOfMain(SessionFacts session, String kind) {
        return session.call(Runs.MAIN).map(main -> CallAssert.peak(main, kind)).orElse(0);
    }

    String picture() {
        return session.id() + "/" + call.id();
    }

    boolean returned() {
        return call.end() == CallEnd.RETURNED;
    }

    /** Whether the call returned though something that it had asked for was held. */
    boolean returnedEarly() {
        return returned() && call.requests().stream().anyMatch(request -> request.releasedNanos() < 0);
    }

    /** How long the call took, if it returned. */
    long nanos() {
        return call.returnedNanos() - call.calledNanos();
    }

    /** Whether the machine was slow when the session of a model began. */
    boolean isOnSlowMachine() {
        return Stream.of(Model.values())
                .anyMatch(model -> model.session().equals(session.id()) && Timing.isOnSlowMachine(model, session));
    }

    int files() {
        return call.expected().size();
    }

    int peak(String kind) {
        return CallAssert.peak(call, kind);
    }

    Stream<Request> requests(String kind) {
        return call.requests().stream().filter(request -> request.kind().equals(kind));
    }

    /** The plateau that shows the most requests of a kind, and those requests. */
    Optional<Plateau> fullest(String kind) {
        return CallAssert.fullest(call, kind);
    }

    List<Request> heldAtFullest(String kind) {
        return fullest(kind).stream()
                .flatMap(plateau ->
                        requests(kind).filter(request -> plateau.held().contains(request.number())))
                .toList();
    }

    /** The threads whose requests of a kind are held; all that are held where their requests aren't known. */
    Stream<ThreadPicture> heldFor(String kind, List<ThreadPicture> threads) {
        List<Integer> numbers = requests(kind).map(Request::number).toList();
        return threads.stream()
                .filter(Pictures::isHeld)
                .filter(thread -> thread.held() == 0 || numbers.contains(thread.held()));
    }

    Frames frames() {
        return new Frames(observed.submission());
    }
}
