package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import rendezvous.judge.CheckFailure;
import rendezvous.model.Expected;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares what a call gave with what is right. */
final class Results {

    private Results() {}

    /** The right results in the right order. */
    static void requireRight(Played played) {
        List<Expected> expected = played.call().expected();
        List<ResultLine> results = played.call().results();
        requireOneForEach(played);
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).item().equals(results.get(i).item())) {
                throw failure(
                        played,
                        Advice.WRONG_ORDER,
                        "Result " + (i + 1) + " should be the one of "
                                + expected.get(i).item() + ", but it is the one of "
                                + Quote.of(results.get(i).item()) + ".");
            }
        }
    }

    /** The right results in any order. */
    static void requireOneForEach(Played played) {
        List<Expected> expected = played.call().expected();
        expected.stream()
                .sorted(Comparator.comparing(Expected::fails).reversed())
                .forEach(wanted -> requireRight(played, wanted, of(played, wanted.item())));
        for (Expected wanted : expected) {
            long times = expected.stream().filter(wanted::equals).count();
            if (of(played, wanted.item()).size() != times) {
                throw wrongNumber(
                        played,
                        "The file " + wanted.item() + " stands in the list "
                                + Quote.number(times, "time") + ", but has "
                                + Quote.number(of(played, wanted.item()).size(), "result") + ".");
            }
        }
        if (played.call().results().size() != expected.size()) {
            throw wrongNumber(
                    played,
                    "The list had " + Quote.number(expected.size(), "entry") + ", but "
                            + Quote.number(played.call().results().size(), "result") + " came back.");
        }
    }

    /** Each entry of the list was read once. */
    static void requireReadOnce(Played played) {
        Map<String, Long> reads =
                played.requests(InputFile.READ).collect(Collectors.groupingBy(Request::item, Collectors.counting()));
        for (Expected expected : played.call().expected()) {
            long times = reads.getOrDefault(expected.item(), 0L);
            if (times != 1) {
                throw failure(
                        played,
                        times == 0 ? Advice.NEVER_READ : Advice.READ_TWICE,
                        "The file " + expected.item() + " was read " + times + " times.");
            }
        }
    }

    private static List<ResultLine> of(Played played, String item) {
        return played.call().results().stream()
                .filter(result -> result.item().equals(item))
                .toList();
    }

    private static void requireRight(Played played, Expected wanted, List<ResultLine> given) {
        if (given.isEmpty()) {
            throw wrongNumber(
                    played,
                    "The file " + wanted.item()
                            + (wanted.fails() ? " can't be read, so it needs a" + " result with an error, but" : "")
                            + " has no result.");
        }
        for (ResultLine result : given) {
            if (wanted.fails() && result.error().isEmpty()) {
                throw failure(
                        played,
                        Advice.LOST_ERROR,
                        "The file " + wanted.item() + " can't be read, but its result has no error and says "
                                + Quote.of(result.value()) + " words.");
            }
            if (!wanted.fails()) {
                requireCount(played, wanted, result);
            }
        }
    }

    private static void requireCount(Played played, Expected wanted, ResultLine result) {
        if (result.error().isPresent()) {
            throw failure(
                    played,
                    Advice.LOST_ERROR,
                    "The file " + wanted.item() + " can be read, but its result is an error: "
                            + Quote.of(result.error().get()));
        }
        if (!result.value().equals(wanted.value())) {
            throw failure(
                    played,
                    Advice.WRONG_COUNT,
                    "For " + wanted.item() + " you returned " + Quote.of(result.value())
                            + " words; the text that was served has " + wanted.value() + ".");
        }
    }

    private static CheckFailure wrongNumber(Played played, String observed) {
        return failure(played, Advice.WRONG_NUMBER_OF_RESULTS, observed);
    }

    private static CheckFailure failure(Played played, Advice advice, String observed) {
        return new CheckFailure(Words.of(advice).observed(observed).shownBy(played.picture()));
    }
}
