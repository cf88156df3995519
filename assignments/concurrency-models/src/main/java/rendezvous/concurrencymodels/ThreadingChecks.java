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

    @Check("threading.concurrent")
    void concurrent(Observed observed) {
        ModelCheck check = new ModelCheck(Model.THREADING, observed);
        check.readTogether(check.main().files());
    }

    @Check("threading.model")
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

    @Check("threading.counts")
    void counts(Observed observed) {
        ModelCheck check = new ModelCheck(Model.THREADING, observed);
        check.countedTogether(check.main().files());
    }

    @Check("threading.results")
    void results(Observed observed) {
        new ModelCheck(Model.THREADING, observed).rightResults();
    }

    @Check("threading.errors")
    void errors(Observed observed) {
        new ModelCheck(Model.THREADING, observed).rightErrors();
    }

    @Check("threading.timing")
    void timing(Observed observed) {
        new TimingCheck(Model.THREADING, observed).requireInTime();
    }

    @Check("threading.clean")
    void clean(Observed observed) {
        new ModelCheck(Model.THREADING, observed).clean();
    }

    @Check("threading.shared")
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
