package concurrency.gate;

import concurrency.kit.Advice;
import concurrency.kit.FileResult;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
            return reason(
                    "There were "
                            + got.stream().filter(result -> result != null).count() + " results for " + expected.size()
                            + " files.",
                    Advice.WRONG_NUMBER_OF_RESULTS);
        }
        long unread = unread(run);
        if (unread > 0) {
            return reason(unread + " of " + expected.size() + " files were never read.", Advice.NEVER_READ);
        }
        return new HashSet<>(got).equals(Set.copyOf(expected)) ? order(got, expected) : firstWrong(got, expected);
    }

    private static Optional<Reason> order(List<FileResult> got, List<FileResult> expected) {
        int place = firstDifference(got, expected);
        return reason(
                "Place " + (place + 1) + " of the results holds " + name(got.get(place)) + ", but the list has "
                        + name(expected.get(place)) + " there.",
                Advice.WRONG_ORDER);
    }

    private static Optional<Reason> firstWrong(List<FileResult> got, List<FileResult> expected) {
        int place = firstDifference(got, expected);
        FileResult wrong = got.get(place);
        FileResult right = expected.get(place);
        if (!right.file().equals(wrong.file())) {
            return order(got, expected);
        }
        if (wrong.error().isPresent()) {
            return reason(
                    name(wrong) + " came back with an error: " + wrong.error().get(), Advice.UNEXPECTED_ERROR);
        }
        return reason(
                "For " + name(wrong) + " the result says " + wrong.words() + " words; the text has " + right.words()
                        + ".",
                Advice.WRONG_COUNT);
    }

    private static int firstDifference(List<FileResult> got, List<FileResult> expected) {
        int place = 0;
        while (got.get(place).equals(expected.get(place))) {
            place++;
        }
        return place;
    }

    private static long unread(GatedRun run) {
        Set<String> read = new HashSet<>();
        run.reads().forEach(request -> read.add(request.file()));
        return run.expected().stream()
                .filter(result -> !read.contains(result.file().toString()))
                .count();
    }

    private static String name(FileResult result) {
        Path file = result.file();
        return file == null ? "no file" : "\"" + file.getFileName() + "\"";
    }

    private static Optional<Reason> reason(String observed, Advice advice) {
        return Optional.of(new Reason(observed, Optional.empty(), advice));
    }
}
