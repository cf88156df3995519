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

/** Recognises a call that returned while its files were held, since it waits for nothing or stops its own work. */
final class HastyReturn {

    private static final Words WAITS_FOR_NOTHING = new Words(
            "Nothing waits for the work that was started: what it finds out comes too late for the results.",
            "Wait for each thread, task or process before the list is made, with join, get or waitFor.");
    private static final Words STOPS_ITS_WORK = new Words(
            "shutdownNow() interrupts the tasks that run and drops those that don't yet.",
            "Call shutdown(), which lets them finish, and wait for each of them before the list is made.");

    private static final Set<String> STOPPERS = Set.of("shutdownNow");

    /** How work is handed to others. */
    private static final Set<String> STARTERS =
            Set.of("start", "execute", "submit", "runAsync", "supplyAsync", "schedule", "startVirtualThread");

    /** How it is waited for. */
    private static final Set<String> WAITERS = Set.of(
            "join",
            "get",
            "await",
            "awaitTermination",
            "invokeAll",
            "invokeAny",
            "take",
            "poll",
            "waitFor",
            "acquire",
            "arriveAndAwaitAdvance",
            "wait",
            "close");

    private static final int MOST_PLACES = 3;

    /** Who only starts its work returns far sooner, and the gate needs less than that to see who waits with a limit. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private HastyReturn() {}

    /**
     * Whether the call returned before its work was done: some of it was asked for and still held, or was stopped before it
     * could ask.
     */
    static boolean isEarly(Played played) {
        return played.returned()
                && (played.call().requests().stream().anyMatch(request -> request.releasedNanos() < 0)
                        || (!isAllAskedFor(played) && stops(played).findAny().isPresent()));
    }

    private static boolean isAllAskedFor(Played played) {
        Set<String> asked = played.requests(InputFile.READ).map(Request::item).collect(Collectors.toSet());
        return played.call().expected().stream().map(Expected::item).allMatch(asked::contains);
    }

    /**
     * Why the call returned too early; empty if it didn't, or for another reason.
     *
     * @throws Inconclusive if nobody looked in time at how it waits
     */
    static Optional<Explanation> of(Played played) {
        requireSeen(played);
        if (!isEarly(played) || wasSeen(played)) {
            return Optional.empty();
        }
        List<SourceLocation> stops = stops(played).toList();
        Words words = stops.isEmpty() ? WAITS_FOR_NOTHING : STOPS_ITS_WORK;
        Stream<SourceLocation> where = stops.isEmpty() ? starts(played) : stops.stream();
        return Optional.of(words.seen(
                "processFiles returned at once, and its files had not been read yet.",
                where.distinct().limit(MOST_PLACES).toList()));
    }

    /**
     * Refuses to judge a call that returned early, but not at once, and before anybody looked at how it waits: it may have
     * given up after a time, and on a slow machine that may be over before all files are in flight.
     */
    static void requireSeen(Played played) {
        boolean slow = GivingUp.nanos(played.call()) >= AT_ONCE.toNanos();
        if (played.call().wanted() > 1 && slow && !wasSeen(played) && isEarly(played)) {
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

    /** The lines that stop work in the method that started it, before anything there waits for it. */
    private static Stream<SourceLocation> stops(Played played) {
        List<JavaAccess<?>> accesses = accesses(played).toList();
        return accesses.stream()
                .filter(access -> STOPPERS.contains(access.getName()))
                .filter(stop -> before(stop, accesses).anyMatch(access -> STARTERS.contains(access.getName())))
                .filter(stop -> before(stop, accesses).noneMatch(HastyReturn::waits))
                .flatMap(access -> where(played, access));
    }

    private static Stream<JavaAccess<?>> before(JavaAccess<?> stop, List<JavaAccess<?>> accesses) {
        return accesses.stream()
                .filter(access -> access.getOrigin().equals(stop.getOrigin()))
                .filter(access -> access.getLineNumber() < stop.getLineNumber());
    }

    /** Collections, and what is atomic, are only looked at. */
    private static boolean waits(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return WAITERS.contains(access.getName())
                && !owner.startsWith("java.util.concurrent.atomic.")
                && (owner.startsWith("java.util.concurrent.") || owner.startsWith("java.lang."));
    }

    private static Stream<SourceLocation> starts(Played played) {
        return accesses(played)
                .filter(access -> STARTERS.contains(access.getName()))
                .flatMap(access -> where(played, access));
    }

    private static Stream<JavaAccess<?>> accesses(Played played) {
        StudentCode code = new StudentCode(played.observed());
        return Stream.of(Model.values())
                .filter(model -> model.session().equals(played.session().id()))
                .flatMap(code::accesses);
    }

    private static Stream<SourceLocation> where(Played played, JavaAccess<?> access) {
        return new StudentCode(played.observed()).where(access.getOriginOwner(), access.getLineNumber()).stream();
    }
}
