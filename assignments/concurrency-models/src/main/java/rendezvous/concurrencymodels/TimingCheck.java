package rendezvous.concurrencymodels;

import com.tngtech.archunit.core.domain.JavaAccess;
import concurrency.kit.Advice;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.GraderFault;
import rendezvous.judge.Inconclusive;
import rendezvous.judge.Observed;
import rendezvous.model.Expected;
import rendezvous.model.Plateau;
import rendezvous.model.Request;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a model saves the time that it should. The only check that looks at a clock. */
final class TimingCheck {

    private static final Words SLOW = new Words(
            "The files wait for your program: it sleeps before it starts them, or it notices too late that they are"
                    + " done.",
            "Start everything at once without a pause, and wait with join, get or gather, which wake up by themselves.");
    private static final Set<String> SLEEPERS = Set.of("sleep", "parkNanos", "onSpinWait", "wait");
    private static final Set<String> WAITERS =
            Set.of("await", "awaitTermination", "waitFor", "poll", "tryAcquire", "tryLock", "join", "get");
    private static final Set<String> ASKERS = Set.of(
            "isDone",
            "isTerminated",
            "isAlive",
            "getCount",
            "getState",
            "getActiveCount",
            "onSpinWait",
            "yield",
            "tryLock",
            "tryAcquire",
            "poll",
            "peek",
            "isEmpty",
            "size",
            "get");
    private static final int MOST_PLACES = 3;

    private final Model model;
    private final Observed observed;

    TimingCheck(Model model, Observed observed) {
        this.model = model;
        this.observed = observed;
    }

    /** One attempt in time is enough; to the contrary the machine must not be to blame in any. */
    void requireInTime() {
        Played played = Played.of(observed, model.session(), Runs.TIMED);
        Endings.requireReturned(played, model.files());
        Played main = Played.of(observed, model.session(), Runs.MAIN);
        HastyReturn.requireSeen(main);
        requireNoSpin(main);
        requireAllRead(played);
        List<Timing> timings = observed.attempts(model.session()).stream()
                .map(Timing::of)
                .flatMap(Optional::stream)
                .toList();
        if (timings.isEmpty()) {
            throw new GraderFault("The evidence has no times of " + model.session() + ": grade the submission again.");
        }
        if (timings.stream().anyMatch(Timing::isGood)) {
            return;
        }
        if (!timings.stream().allMatch(Timing::isOwnFault)) {
            throw new Inconclusive("It can't be told whether the files took "
                    + timings.get(0).over() + ": the machine kept the program waiting when it was measured.");
        }
        throw new CheckFailure(SLOW.observed("The files took " + timings.get(0).over() + ".")
                .at(whereItWaits())
                .shownBy(played.picture()));
    }

    /** While all files are held nobody has a reason to use a processor. */
    private void requireNoSpin(Played main) {
        for (Plateau plateau : main.call().plateaus()) {
            Optional<ThreadPicture> spinning = plateau.threads().stream()
                    .filter(thread -> plateau.spinning().contains(thread.tid()))
                    .findFirst();
            if (spinning.isPresent()) {
                throw new CheckFailure(Endings.SPINS
                        .observed("While all files were in flight, a thread used the processor without a pause.")
                        .at(whereItAsks(spinning.get()))
                        .shownBy(main.picture()));
            }
        }
    }

    /** In which line of its loop the thread was seen is chance; the lines that ask are not. */
    private List<SourceLocation> whereItAsks(ThreadPicture thread) {
        StudentCode code = new StudentCode(observed);
        Optional<StackLine> frame =
                thread.stack().stream().filter(Frames::isStudents).findFirst();
        return code.accesses(model)
                .filter(access -> ASKERS.contains(access.getName()))
                .filter(access -> frame.filter(line -> line.type()
                                        .equals(access.getOriginOwner().getName())
                                && line.method().equals(access.getOrigin().getName()))
                        .isPresent())
                .flatMap(access -> code.where(access.getOriginOwner(), access.getLineNumber()).stream())
                .distinct()
                .limit(MOST_PLACES)
                .toList();
    }

    /** Who leaves out the work is fast for no reason. */
    private void requireAllRead(Played played) {
        Set<String> read = played.requests(InputFile.READ)
                .filter(request -> request.releasedNanos() >= 0)
                .map(Request::item)
                .collect(Collectors.toSet());
        if (!played.call().expected().stream().map(Expected::item).allMatch(read::contains)) {
            GivingUp.requireTime(played);
            throw new CheckFailure(Words.of(Advice.NEVER_READ)
                    .observed("Some files of the list were never read.")
                    .shownBy(played.picture()));
        }
    }

    /** The lines that sleep, or wait with a time limit. */
    private List<SourceLocation> whereItWaits() {
        StudentCode code = new StudentCode(observed);
        return code.accesses(model)
                .filter(TimingCheck::waitsForTime)
                .flatMap(access -> code.where(access.getOriginOwner(), access.getLineNumber()).stream())
                .distinct()
                .limit(MOST_PLACES)
                .toList();
    }

    private static boolean waitsForTime(JavaAccess<?> access) {
        boolean limited = access.getTarget().getFullName().contains("(long");
        return SLEEPERS.contains(access.getName()) || (WAITERS.contains(access.getName()) && limited);
    }
}
