package concurrency.gate;

import concurrency.kit.Advice;
import concurrency.kit.FileResult;
import concurrency.kit.Sentences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares results with what the gate knows. */
final class Results {

    private Results() {}

    /**
     * Says what is wrong with the results of a run.
     *
     * @param run a run
     * @return the reason; empty if all is right
     */
    static Optional<Reason> reason(GatedRun run) {
        return Endings.reason(run)
                .or(() -> run.outcome() instanceof Outcome.Returned returned
                        ? compare(run, returned.results())
                        : Optional.empty());
    }

    private static Optional<Reason> compare(GatedRun run, List<FileResult> results) {
        List<FileResult> expected = run.expected();
        if (results == null) {
            return reason("processFiles returned null.", Advice.WRONG_NUMBER_OF_RESULTS);
        }
        List<FileResult> got = new ArrayList<>(results);
        if (got.equals(expected)) {
            return Optional.empty();
        }
        if (got.size() != expected.size() || got.contains(null)) {
            long came = got.stream().filter(Objects::nonNull).count();
            return reason(
                    Sentences.wrongNumber(expected.size(), Sentences.number(came, "result")),
                    Advice.WRONG_NUMBER_OF_RESULTS);
        }
        if (unread(run) > 0) {
            return reason(Sentences.NEVER_READ, Advice.NEVER_READ);
        }
        return new HashSet<>(got).equals(Set.copyOf(expected))
                ? reason(Sentences.OTHER_ORDER, Advice.WRONG_ORDER)
                : firstWrong(got, expected);
    }

    private static Optional<Reason> firstWrong(List<FileResult> got, List<FileResult> expected) {
        for (FileResult right : expected) {
            String name = right.file().getFileName().toString();
            Optional<FileResult> given = got.stream()
                    .filter(result -> right.file().equals(result.file()))
                    .findFirst();
            if (given.isEmpty()) {
                return reason(Sentences.noResult(name), Advice.WRONG_NUMBER_OF_RESULTS);
            }
            Optional<String> error = given.get().error();
            if (error.isPresent()) {
                return reason(Sentences.unexpectedError(name, error.get()), Advice.UNEXPECTED_ERROR);
            }
            if (given.get().words() != right.words()) {
                return reason(
                        Sentences.wrongCount(name, Long.toString(given.get().words()), Long.toString(right.words())),
                        Advice.WRONG_COUNT);
            }
        }
        return reason(Sentences.OTHER_ORDER, Advice.WRONG_ORDER);
    }

    private static long unread(GatedRun run) {
        Set<String> read = new HashSet<>();
        run.reads().forEach(request -> read.add(request.file()));
        return run.expected().stream()
                .filter(result -> !read.contains(result.file().toString()))
                .count();
    }

    private static Optional<Reason> reason(String observed, Advice advice) {
        return Optional.of(new Reason(observed, Optional.empty(), advice));
    }
}
