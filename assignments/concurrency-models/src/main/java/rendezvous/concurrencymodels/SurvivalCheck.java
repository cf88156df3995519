package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.Explanation;
import rendezvous.judge.Finding;
import rendezvous.judge.Observed;
import rendezvous.model.Expected;
import rendezvous.model.Killed;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of a pool from which one worker was killed while it read a file. Who had which files is the student's
 * choice, so a file may be an error unless another process read and counted it; but no more files than one share.
 */
final class SurvivalCheck {

    private static final String NEXT_STEP =
            "When a worker's answers end early, make a FileResult.failed for each file that it still owes.";
    private static final Words LOST =
            new Words("A worker process may die at any time, and each of its files still needs a result.", NEXT_STEP);
    private static final Words TOO_MANY =
            new Words("The other workers were well, and so are the files that they were given.", NEXT_STEP);
    private static final Words TOO_FEW = new Words(
            "The pool should have workers() processes, each with a file in its hands.",
            Advice.TOO_FEW_PROCESSES.nextStep());
    private static final String KILLED = "One of the worker processes was killed while it read a file. ";

    private final Played played;

    SurvivalCheck(Observed observed) {
        this.played = Played.of(observed, Model.MULTIPROCESSING.session(), Runs.SURVIVES);
    }

    void requireSurvived() {
        if (!played.returned()) {
            throw notReturned();
        }
        Killed killed = played.call()
                .killed()
                .orElseThrow(() -> new CheckFailure(TOO_FEW.observed("There were never " + Runs.workers(played.call())
                                + " worker processes with a file each.")
                        .shownBy(played.picture())));
        Set<String> done = doneByOthers(killed);
        List<Expected> files = played.call().expected();
        long errors = 0;
        for (Expected file : files) {
            ResultLine result = resultOf(file);
            boolean right = result.error().isEmpty() && result.value().equals(file.value());
            if (!right && (result.error().isEmpty() || done.contains(file.item()))) {
                throw failure(
                        result.error().isEmpty() ? LOST : TOO_MANY,
                        result.error().isEmpty()
                                ? "A file that was never counted has a result without an error."
                                : "A file that another worker read and counted came back as an error.");
            }
            errors += right ? 0 : 1;
        }
        if (played.call().results().size() != files.size()) {
            throw failure(LOST, "More results came back than the list has entries.");
        }
        int workers = Runs.workers(played.call());
        if (errors > (files.size() + workers - 1) / workers) {
            throw failure(TOO_MANY, "More files came back as errors than one worker can have been given.");
        }
    }

    private ResultLine resultOf(Expected file) {
        Optional<ResultLine> result = played.call().results().stream()
                .filter(line -> line.item().equals(file.item()))
                .findFirst();
        return result.orElseThrow(() -> failure(LOST, "Some files of the list have no result."));
    }

    /** Files whose words another process was allowed to count. */
    private Set<String> doneByOthers(Killed killed) {
        return played.requests(InputFile.COUNT)
                .filter(request -> request.pid() != killed.pid() && request.releasedNanos() >= 0)
                .map(Request::item)
                .collect(Collectors.toSet());
    }

    private CheckFailure notReturned() {
        if (played.call().killed().isEmpty()) {
            Endings.requireReturned(played, Model.MULTIPROCESSING.files());
        }
        Explanation why = Endings.explain(played, Model.MULTIPROCESSING.files());
        return new CheckFailure(new Finding(KILLED + why.detail(), LOST.meaning(), LOST.nextStep())
                .at(why.where())
                .shownBy(played.picture()));
    }

    private CheckFailure failure(Words words, String observed) {
        return new CheckFailure(words.observed(KILLED + observed).shownBy(played.picture()));
    }
}
