package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import rendezvous.judge.Check;
import rendezvous.judge.Explanation;
import rendezvous.judge.Observed;
import rendezvous.model.Form;
import rendezvous.model.Plateau;
import rendezvous.model.Request;
import rendezvous.model.SourceLocation;
import rendezvous.model.ThreadPicture;

import java.util.List;
import java.util.stream.Stream;

/** The checks of the third model: one event loop on one thread. */
final class AsyncioChecks {

    private static final Words COUNTS_ELSEWHERE = new Words(
            "Other threads count the words, but an event loop has only one thread: what needs the processor runs there.",
            "Count in a callback of the read, for example with thenApply.");
    private static final Words COUNTS_TOO_LATE = new Words(
            "The words are counted when the loop has already ended, and what reads and counts is no longer one task.",
            "Count in a callback of the read, for example with thenApply, before run returns.");
    private static final Words NOT_COUNTED = new Words(
            "The event loop's thread doesn't count the words of every file.",
            "Call countWords for the text of each file in a callback of its read.");

    @Check(
            value = "asyncio.concurrent",
            decides =
                    "The gate holds every read until all are in flight, or until the program provably can't move. The fullest moment counts; (peak - 1) of (N - 1) parts of the points are kept.")
    void concurrent(Observed observed) {
        ModelCheck check = new ModelCheck(Model.ASYNCIO, observed);
        check.readTogether(check.main().files());
    }

    @Check(
            value = "asyncio.model",
            decides =
                    "No read is of the blocking form, none comes from another process, and one thread starts all of them.")
    void model(Observed observed) {
        ModelCheck check = new ModelCheck(Model.ASYNCIO, observed);
        Played played = check.main();
        long blocking = played.requests(InputFile.READ)
                .filter(request -> request.form() == Form.BLOCKING)
                .count();
        if (blocking > 0) {
            List<ThreadPicture> threads =
                    played.fullest(InputFile.READ).map(Plateau::threads).orElse(List.of());
            throw check.failure(
                    played,
                    AsyncioDiagnosis.blocking(threads),
                    Sentences.blocked(blocking, played.files()),
                    played.frames().first(played.heldFor(InputFile.READ, threads)));
        }
        if (played.requests(InputFile.READ).anyMatch(request -> !request.inMainProcess())) {
            throw check.failure(played, Advice.READ_OUTSIDE_THE_LOOP, "Files were read by other processes than yours.");
        }
        if (!Diagnosis.issuedByOneThread(played.requests(InputFile.READ))) {
            throw check.failure(played, Advice.READ_OUTSIDE_THE_LOOP, Sentences.SEVERAL_STARTERS);
        }
    }

    @Check(
            value = "asyncio.counts",
            decides =
                    "All counts come from the loop's thread, while it stands inside the loop, and each file is counted.")
    void counts(Observed observed) {
        ModelCheck check = new ModelCheck(Model.ASYNCIO, observed);
        Played played = check.main();
        Stream<Request> both = played.call().requests().stream();
        if (played.requests(InputFile.COUNT).findAny().isPresent() && !Diagnosis.issuedByOneThread(both)) {
            throw check.failure(
                    played,
                    COUNTS_ELSEWHERE,
                    "Words were counted on another thread than the event loop's.",
                    whereCounted(played));
        }
        if (isCountedAfterTheLoop(played)) {
            throw check.failure(
                    played, COUNTS_TOO_LATE, "Words were counted after the loop had ended.", whereCounted(played));
        }
        requireAllCounted(check, played);
    }

    @Check(
            value = "asyncio.results",
            decides =
                    "The results of the call are compared with the texts that only the grader has. The reads end in random order, and each file is read once.")
    void results(Observed observed) {
        new ModelCheck(Model.ASYNCIO, observed).rightResults();
    }

    @Check(
            value = "asyncio.errors",
            decides =
                    "A second call on the same object, with a file whose read fails, an odd name and a file given twice, and a third with an empty list: one right result for each entry.")
    void errors(Observed observed) {
        new ModelCheck(Model.ASYNCIO, observed).rightErrors();
    }

    @Check(
            value = "asyncio.timing",
            decides =
                    "The time of a run in which the grader answers each request after a fixed time is compared with the same work done one after the other in the same run; what the machine may be to blame for is taken off.")
    void timing(Observed observed) {
        new TimingCheck(Model.ASYNCIO, observed).requireInTime();
    }

    @Check(
            value = "asyncio.many",
            decides =
                    "One call gets 1,000 files. The gate holds the reads until all of them are in flight; none may block a thread, one thread starts them all, and each file has its right result.")
    void many(Observed observed) {
        new CrowdCheck(observed).requireAllTogether();
    }

    @Check(
            value = "asyncio.clean",
            decides =
                    "After the return of the first call the threads of the JVM are looked at: none that keeps it alive may be new.")
    void clean(Observed observed) {
        new ModelCheck(Model.ASYNCIO, observed).clean();
    }

    private static void requireAllCounted(ModelCheck check, Played played) {
        long counted = played.requests(InputFile.COUNT)
                .map(Request::item)
                .filter(item -> !item.isEmpty())
                .distinct()
                .count();
        if (counted == played.files()) {
            return;
        }
        if (!played.returned()) {
            Explanation why = Endings.explain(played, Model.ASYNCIO.files());
            throw check.failure(played, why);
        }
        throw check.failure(
                played,
                NOT_COUNTED,
                counted == 0 ? "No words were counted by countWords." : "The words of some files were never counted.",
                List.of());
    }

    /** The plateaus of counts show whether the counting thread stands inside the loop. */
    private static boolean isCountedAfterTheLoop(Played played) {
        return counting(played).anyMatch(thread -> !Pictures.isInLoop(thread));
    }

    private static List<SourceLocation> whereCounted(Played played) {
        return played.frames().first(counting(played).filter(thread -> !Pictures.isInLoop(thread)));
    }

    private static Stream<ThreadPicture> counting(Played played) {
        List<Integer> counts =
                played.requests(InputFile.COUNT).map(Request::number).toList();
        return played.call().plateaus().stream()
                .flatMap(plateau -> plateau.threads().stream())
                .filter(thread -> thread.held() > 0 && counts.contains(thread.held()));
    }
}
