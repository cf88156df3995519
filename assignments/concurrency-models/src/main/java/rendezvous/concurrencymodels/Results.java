package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import rendezvous.judge.CheckFailure;
import rendezvous.model.Expected;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what a call gave with what is right. All files of the main call are alike: if only some of them went wrong,
 * a race may have chosen them, so they are named only if all went wrong.
 */
final class Results {

    /** Advice that comes later in the kit is about what goes wrong earlier, so that it explains the rest. */
    private static final Comparator<Problem> MOST_TELLING_FIRST = Comparator.comparing(
                    (Problem problem) -> !problem.wanted().fails())
            .thenComparing(Problem::advice, Comparator.reverseOrder())
            .thenComparing(Problem::ofSome);

    private Results() {}

    /**
     * What is wrong with one file.
     *
     * @param wanted the file and what it should give
     * @param advice what helps
     * @param ofOne what to say about it alone
     * @param ofSome what to say if it isn't to be named
     */
    private record Problem(Expected wanted, Advice advice, String ofOne, String ofSome) {}

    /** The right results in the right order. */
    static void requireRight(Played played) {
        requireOneForEach(played);
        List<String> wanted =
                played.call().expected().stream().map(Expected::item).toList();
        List<String> given =
                played.call().results().stream().map(ResultLine::item).toList();
        // Which of them stands where may depend on a race, so no place is named.
        if (!given.equals(wanted)) {
            throw failure(played, Advice.WRONG_ORDER, Sentences.OTHER_ORDER);
        }
    }

    /** The right results in any order. */
    static void requireOneForEach(Played played) {
        List<Expected> expected = played.call().expected();
        // Of a thousand files each is looked up, not searched.
        Map<Expected, Long> times = expected.stream()
                .collect(Collectors.groupingBy(file -> file, LinkedHashMap::new, Collectors.counting()));
        Map<String, List<ResultLine>> given =
                played.call().results().stream().collect(Collectors.groupingBy(ResultLine::item));
        List<Problem> problems = times.entrySet().stream()
                .flatMap(
                        wanted -> problemOf(
                                wanted.getKey(),
                                wanted.getValue(),
                                given.getOrDefault(wanted.getKey().item(), List.of()))
                                .stream())
                .sorted(MOST_TELLING_FIRST)
                .toList();
        if (!problems.isEmpty()) {
            Problem problem = problems.get(0);
            boolean named = !isMain(played) || isOfAll(problem, problems, expected);
            throw failure(played, problem.advice(), named ? problem.ofOne() : problem.ofSome());
        }
        int results = played.call().results().size();
        if (results != expected.size()) {
            throw failure(
                    played,
                    Advice.WRONG_NUMBER_OF_RESULTS,
                    Sentences.wrongNumber(
                            expected.size(), isMain(played) ? "more results" : Quote.number(results, "result")));
        }
    }

    /** Each entry of the list was read once. */
    static void requireReadOnce(Played played) {
        Map<String, Long> reads =
                played.requests(InputFile.READ).collect(Collectors.groupingBy(Request::item, Collectors.counting()));
        List<Expected> expected = played.call().expected();
        Set<Long> times = new HashSet<>();
        expected.forEach(file -> times.add(reads.getOrDefault(file.item(), 0L)));
        if (times.equals(Set.of(1L))) {
            return;
        }
        Advice advice = times.contains(0L) ? Advice.NEVER_READ : Advice.READ_TWICE;
        if (times.size() == 1 && !expected.isEmpty()) {
            throw failure(
                    played,
                    advice,
                    "The file " + expected.get(0).item() + " was read "
                            + times.iterator().next() + " times, and so was each of the others.");
        }
        throw failure(
                played,
                advice,
                advice == Advice.NEVER_READ
                        ? Sentences.NEVER_READ
                        : "Some files of the list were read more than once.");
    }

    private static boolean isMain(Played played) {
        return played.call().id().equals(Runs.MAIN);
    }

    private static boolean isOfAll(Problem problem, List<Problem> problems, List<Expected> expected) {
        long alike = problems.stream()
                .filter(other -> other.ofSome().equals(problem.ofSome()))
                .count();
        return alike == expected.stream().distinct().count();
    }

    private static Optional<Problem> problemOf(Expected wanted, long times, List<ResultLine> given) {
        if (given.isEmpty()) {
            return Optional.of(new Problem(
                    wanted,
                    Advice.WRONG_NUMBER_OF_RESULTS,
                    wanted.fails()
                            ? "The file " + wanted.item()
                                    + " can't be read, so it needs a result with an error, but has no result."
                            : Sentences.noResult(wanted.item()),
                    "Some files of the list have no result."));
        }
        return given.stream()
                .flatMap(result -> (wanted.fails() ? lostError(wanted, result) : wrongCount(wanted, result)).stream())
                .findFirst()
                .or(() -> wrongNumber(wanted, times, given.size()));
    }

    private static Optional<Problem> lostError(Expected wanted, ResultLine result) {
        return result.error().isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        wanted,
                        Advice.LOST_ERROR,
                        "The file " + wanted.item() + " can't be read, but its result has no error and says "
                                + Quote.of(result.value()) + " words.",
                        "Some files can't be read, but their results have no error."));
    }

    private static Optional<Problem> wrongCount(Expected wanted, ResultLine result) {
        if (result.error().isPresent()) {
            return Optional.of(new Problem(
                    wanted,
                    Advice.UNEXPECTED_ERROR,
                    Sentences.unexpectedError(
                            wanted.item(), Quote.of(result.error().get())),
                    "Some files can be read, but their results are errors."));
        }
        return result.value().equals(wanted.value())
                ? Optional.empty()
                : Optional.of(new Problem(
                        wanted,
                        Advice.WRONG_COUNT,
                        Sentences.wrongCount(wanted.item(), Quote.of(result.value()), wanted.value()),
                        "For some files you returned another number of words than the text that was served has."));
    }

    private static Optional<Problem> wrongNumber(Expected wanted, long times, int results) {
        return results == times
                ? Optional.empty()
                : Optional.of(new Problem(
                        wanted,
                        Advice.WRONG_NUMBER_OF_RESULTS,
                        "The file " + wanted.item() + " stands in the list " + Quote.number(times, "time")
                                + ", but has " + Quote.number(results, "result") + ".",
                        "Some files have another number of results than of places in the list."));
    }

    private static CheckFailure failure(Played played, Advice advice, String observed) {
        GivingUp.requireTime(played);
        return new CheckFailure(Words.of(advice).observed(observed).shownBy(played.picture()));
    }
}
