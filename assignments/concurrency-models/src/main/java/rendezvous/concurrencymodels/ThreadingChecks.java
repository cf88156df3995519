package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import rendezvous.judge.Check;
import rendezvous.judge.Observed;
import rendezvous.model.Form;
import rendezvous.model.Plateau;
import rendezvous.model.Request;
import rendezvous.model.ThreadPicture;

import java.util.List;

/** The checks of the first model: a thread for each file. */
final class ThreadingChecks {

    private static final Words OTHER_PROCESS = new Words(
            "Other processes read the files, which is the second model.",
            "Start one thread for each file in this process, and let each of them call read.");
    private static final Words NOT_BLOCKING = new Words(
            "The event loop reads the files, which is the third model.",
            "Start one thread for each file, and let each of them call FileWork.read.");

    @Check(
            value = "threading.concurrent",
            decides =
                    "The gate holds every read until all are in flight, or until the program provably can't move. The fullest moment counts; (peak - 1) of (N - 1) parts of the points are kept.")
    void concurrent(Observed observed) {
        ModelCheck check = new ModelCheck(Model.THREADING, observed);
        check.readTogether(check.main().files());
    }

    @Check(
            value = "threading.model",
            decides =
                    "At that moment the kernel and the thread dump tell who holds which read: as many threads of the main process as files, each in the blocking read, none of the common pool.")
    void model(Observed observed) {
        ModelCheck check = new ModelCheck(Model.THREADING, observed);
        Played played = check.main();
        List<Request> held = played.heldAtFullest(InputFile.READ);
        if (held.stream().anyMatch(request -> !request.inMainProcess())) {
            throw check.failure(played, OTHER_PROCESS, "Files were read by other processes than yours.", List.of());
        }
        if (held.stream().anyMatch(request -> request.form() == Form.NON_BLOCKING)) {
            throw check.failure(played, NOT_BLOCKING, "Files were read through an event loop.", List.of());
        }
        requireOwnThreads(check, played);
        long threads = held.stream()
                .map(request -> List.of(request.tid(), request.thread()))
                .distinct()
                .count();
        if (held.isEmpty() || threads < held.size()) {
            throw check.failure(
                    played,
                    Advice.ONE_AFTER_THE_OTHER,
                    held.size() + " files were in flight on " + Quote.number(threads, "thread") + ".");
        }
    }

    @Check(
            value = "threading.counts",
            decides = "The gate holds every count in the same way: as many counts as reads must be in flight together.")
    void counts(Observed observed) {
        ModelCheck check = new ModelCheck(Model.THREADING, observed);
        check.countedTogether(check.main().files());
    }

    @Check(
            value = "threading.results",
            decides =
                    "The results of the call are compared with the texts that only the grader has. The reads end in random order, and each file is read once.")
    void results(Observed observed) {
        new ModelCheck(Model.THREADING, observed).rightResults();
    }

    @Check(
            value = "threading.errors",
            decides =
                    "A second call on the same object, with a file whose read fails, an odd name and a file given twice, and a third with an empty list: one right result for each entry.")
    void errors(Observed observed) {
        new ModelCheck(Model.THREADING, observed).rightErrors();
    }

    @Check(
            value = "threading.timing",
            decides =
                    "The time of a run in which the grader answers each request after a fixed time is compared with the same work done one after the other in the same run; what the machine may be to blame for is taken off.")
    void timing(Observed observed) {
        new TimingCheck(Model.THREADING, observed).requireInTime();
    }

    @Check(
            value = "threading.clean",
            decides =
                    "After the return of the first call the threads of the JVM are looked at: none that keeps it alive may be new.")
    void clean(Observed observed) {
        new ModelCheck(Model.THREADING, observed).clean();
    }

    @Check(
            value = "threading.shared",
            decides =
                    "A run of its own in which the program's classes have traps: two threads that are in one unguarded collection at the same time, or an update that another thread overtakes, are seen with both lines.")
    void shared(Observed observed) {
        new SharedState(observed).requireNoRace();
    }

    private static void requireOwnThreads(ModelCheck check, Played played) {
        List<ThreadPicture> threads = played.call().plateaus().stream()
                .map(Plateau::threads)
                .flatMap(List::stream)
                .filter(Pictures::isHeld)
                .toList();
        List<ThreadPicture> common =
                threads.stream().filter(Pictures::isInCommonPool).toList();
        if (!common.isEmpty()) {
            throw check.failure(
                    played,
                    ThreadingDiagnosis.commonPool(threads),
                    Sentences.READ_BY_COMMON_POOL,
                    played.frames().first(common.stream()));
        }
        if (played.requests(InputFile.READ).anyMatch(request -> request.thread().contains("commonPool"))) {
            throw check.failure(played, Advice.USED_THE_COMMON_POOL, Sentences.READ_BY_COMMON_POOL);
        }
    }
}
