package rendezvous.concurrencymodels;

import com.tngtech.archunit.core.domain.JavaAccess;
import rendezvous.judge.Explanation;
import rendezvous.judge.Inconclusive;
import rendezvous.model.Expected;
import rendezvous.model.Plateau;
import rendezvous.model.Request;
import rendezvous.model.SourceLocation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises a call that returned while its files were held, since it doesn't wait for them or stops its own work. */
final class HastyReturn {

    private static final Words DOES_NOT_WAIT = new Words(
            "The work that was started is not waited for, or not for long enough: what it finds out comes too late for the"
                    + " results.",
            "Wait for each thread, task or process before the list is made, with join, get or waitFor.");
    private static final Words STOPS_ITS_WORK = new Words(
            "shutdownNow() interrupts the tasks that run and drops those that don't yet.",
            "Call shutdown(), which lets them finish, and wait for each of them before the list is made.");

    private static final String STOPPER = "shutdownNow";

    /** How work is handed to others. */
    private static final Set<String> STARTERS =
            Set.of("start", "execute", "submit", "runAsync", "supplyAsync", "schedule", "startVirtualThread");

    private static final int MOST_PLACES = 3;

    /** Who doesn't wait returns far sooner, also at a fifth of a processor. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private HastyReturn() {}

    /**
     * Why the call returned too early; empty if it didn't, or for another reason.
     *
     * @throws Inconclusive if nobody could look at how it waits
     */
    static Optional<Explanation> of(Played played) {
        requireSeen(played);
        if (wasSeen(played) || !played.returned()) {
            return Optional.empty();
        }
        List<SourceLocation> stops = isAllAskedFor(played) ? List.of() : stops(played);
        if (stops.isEmpty() && !played.returnedEarly()) {
            return Optional.empty();
        }
        Words words = stops.isEmpty() ? DOES_NOT_WAIT : STOPS_ITS_WORK;
        List<SourceLocation> where = stops.isEmpty() ? starts(played) : stops;
        return Optional.of(words.seen(
                "processFiles returned before its files were read.",
                where.stream().distinct().limit(MOST_PLACES).toList()));
    }

    /**
     * Refuses to judge a call that returned early, but not at once, before anybody looked at how it waits, if the machine
     * was slow: it may have given up after a time that was over before all files were in flight.
     */
    static void requireSeen(Played played) {
        boolean late = played.nanos() >= AT_ONCE.toNanos();
        if (played.call().wanted() > 1
                && late
                && played.returnedEarly()
                && !wasSeen(played)
                && played.isOnSlowMachine()) {
            throw new Inconclusive("The call " + played.picture()
                    + " returned before its files were answered, and before anybody looked at how it waits: whether the"
                    + " program or the machine was to blame can't be told.");
        }
    }

    /** Whether somebody looked at what the thread did that made the call. */
    private static boolean wasSeen(Played played) {
        return played.call().plateaus().stream()
                .map(Plateau::threads)
                .anyMatch(threads -> Pictures.caller(threads).isPresent());
    }

    private static boolean isAllAskedFor(Played played) {
        Set<String> asked = played.requests(InputFile.READ).map(Request::item).collect(Collectors.toSet());
        return played.call().expected().stream().map(Expected::item).allMatch(asked::contains);
    }

    /**
     * The lines that stop work in the method that started it, where nothing that stands between can wait for it. Tasks may
     * be stopped before they ask for anything.
     */
    private static List<SourceLocation> stops(Played played) {
        List<JavaAccess<?>> accesses = ofItself(played).toList();
        StudentCode code = new StudentCode(played.observed());
        return accesses.stream()
                .filter(access -> access.getName().equals(STOPPER))
                .filter(stop -> stopsWhatItStarted(stop, accesses))
                .flatMap(stop -> code.where(stop.getOriginOwner(), stop.getLineNumber()).stream())
                .toList();
    }

    private static boolean stopsWhatItStarted(JavaAccess<?> stop, List<JavaAccess<?>> accesses) {
        List<JavaAccess<?>> before = accesses.stream()
                .filter(access -> access.getOrigin().equals(stop.getOrigin()))
                .filter(access -> access.getLineNumber() < stop.getLineNumber())
                .toList();
        int start = before.stream()
                .filter(access -> STARTERS.contains(access.getName()))
                .mapToInt(JavaAccess::getLineNumber)
                .max()
                .orElse(Integer.MAX_VALUE);
        return start < stop.getLineNumber() && before.stream().noneMatch(access -> mayWait(access, start));
    }

    /** Whatever is called after the start, a helper of the student's own, too; in the same line what takes a result. */
    private static boolean mayWait(JavaAccess<?> access, int start) {
        boolean takesResult = !STARTERS.contains(access.getName())
                && access.getTargetOwner().getName().startsWith("java.util.concurrent.");
        return access.getLineNumber() > start || (access.getLineNumber() == start && takesResult);
    }

    private static List<SourceLocation> starts(Played played) {
        StudentCode code = new StudentCode(played.observed());
        return accesses(played)
                .filter(access -> STARTERS.contains(access.getName()))
                .flatMap(access -> code.where(access.getOriginOwner(), access.getLineNumber()).stream())
                .toList();
    }

    /** What a task does is done by another thread. */
    private static Stream<JavaAccess<?>> ofItself(Played played) {
        return accesses(played).filter(access -> !access.isDeclaredInLambda());
    }

    private static Stream<JavaAccess<?>> accesses(Played played) {
        StudentCode code = new StudentCode(played.observed());
        return Stream.of(Model.values())
                .filter(model -> model.session().equals(played.session().id()))
                .flatMap(code::accesses);
    }
}
