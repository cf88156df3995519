package rendezvous.bench;

import rendezvous.assignment.SampleLabel;
import rendezvous.batch.ResultFiles;
import rendezvous.batch.Sample;
import rendezvous.batch.Samples;
import rendezvous.batch.Validation;
import rendezvous.model.CheckResult;
import rendezvous.model.DocumentException;
import rendezvous.model.Documents;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds each result against its label and against the first result of the same sample. Keeps the first of each sample,
 * and both where one differs.
 */
final class FlakeJudge {

    /** The checks that a clock decides; all others need no time to be right. */
    private static final String CLOCKED = ".timing";

    private static final String CONDITIONS = "conditions.txt";

    private final Path folder;

    FlakeJudge(Path folder) {
        this.folder = folder;
    }

    /** What is known of a result without knowing what it cost. */
    record Finding(
            boolean offLabel,
            boolean differs,
            boolean lostPoint,
            int checks,
            int inconclusive,
            int gateInconclusive,
            int silent,
            List<String> differences) {}

    /** Looks at the results of one submission; a missing result is one that differs. */
    Finding look(Sample sample, Path results, String keepAs) throws IOException {
        Optional<Scorecard> read = scorecard(results);
        if (read.isEmpty()) {
            return new Finding(true, true, isRight(sample), 0, 0, 0, 0, List.of("There is no scorecard."));
        }
        requireSameConditions(results.resolve(CONDITIONS));
        Scorecard card = read.get();
        Scorecard first = first(sample, results);
        if (!card.equals(first) || !Validation.differences(sample.label(), card).isEmpty()) {
            copy(results, folder.resolve("differing").resolve(keepAs));
        }
        Set<String> doubted = doubted(card, first);
        List<String> differences =
                Validation.differences(without(doubted, sample.label(), card), without(doubted, card));
        List<CheckResult> inconclusive = inconclusive(card).toList();
        return new Finding(
                !differences.isEmpty(),
                !without(doubted, card).checks().equals(without(doubted, first).checks())
                        || (doubted.isEmpty() && !sameBytes(sample, results)),
                isRight(sample) && lostPoint(card),
                card.checks().size(),
                inconclusive.size(),
                count(inconclusive.stream().filter(check -> !check.id().endsWith(CLOCKED))),
                count(inconclusive.stream()
                        .filter(check -> check.observed().orElse("").isBlank())),
                differences);
    }

    private static Stream<CheckResult> inconclusive(Scorecard card) {
        return card.checks().stream().filter(check -> check.verdict() == Verdict.INCONCLUSIVE);
    }

    /** Checks that the grader itself couldn't decide, in one of the two. They are counted, but aren't a wrong verdict. */
    private static Set<String> doubted(Scorecard card, Scorecard first) {
        return Stream.concat(inconclusive(card), inconclusive(first))
                .map(CheckResult::id)
                .collect(Collectors.toSet());
    }

    private static Scorecard without(Set<String> doubted, Scorecard card) {
        return new Scorecard(
                card.schema(),
                card.kit(),
                card.assignment(),
                card.submission(),
                card.state(),
                card.score(),
                card.maxScore(),
                card.pendingManual(),
                card.isolation(),
                card.jdk(),
                card.notes(),
                card.checks().stream()
                        .filter(check -> !doubted.contains(check.id()))
                        .toList());
    }

    /** A check that is in doubt keeps its points, so the score says nothing then. */
    private static SampleLabel without(Set<String> doubted, SampleLabel label, Scorecard card) {
        if (doubted.isEmpty()) {
            return label;
        }
        Map<String, String> failed = new LinkedHashMap<>(label.failed());
        failed.keySet().removeAll(doubted);
        List<String> blocked = new ArrayList<>(label.blocked());
        blocked.removeAll(doubted);
        return new SampleLabel(
                label.title(), label.base(), failed, blocked, card.score().orElse(label.score()));
    }

    /** Results of different kits or JDKs can't be compared. */
    private void requireSameConditions(Path file) throws IOException {
        List<String> now = Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("digest="))
                        .toList()
                : List.of();
        Path kept = folder.resolve(CONDITIONS);
        if (!Files.exists(kept)) {
            // whole at once: another condition may be graded at the same time by a command of its own
            Path mine = Files.write(Files.createTempFile(folder, "conditions-", ".txt"), now);
            Files.move(mine, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!now.isEmpty() && !now.equals(Files.readAllLines(kept))) {
            throw new IllegalArgumentException("The results in " + folder
                    + " were made by another kit or on another JDK: name another folder with --out.");
        }
    }

    private static boolean isRight(Sample sample) {
        return sample.label().failed().isEmpty();
    }

    private static boolean lostPoint(Scorecard card) {
        return card.state() != State.GRADED
                || card.checks().stream()
                        .anyMatch(check -> check.verdict() == Verdict.FAILED || check.verdict() == Verdict.BLOCKED);
    }

    private static int count(Stream<CheckResult> checks) {
        return Math.toIntExact(checks.count());
    }

    private static Optional<Scorecard> scorecard(Path results) throws IOException {
        Path file = new ResultFiles(results).scorecard();
        try {
            return Files.isRegularFile(file) ? Optional.of(Documents.readScorecard(file)) : Optional.empty();
        } catch (DocumentException e) {
            return Optional.empty(); // counted as one that differs
        }
    }

    /** The first result of the same sample; this one, if it is the first. */
    private Scorecard first(Sample sample, Path results) throws IOException {
        Path first = folder.resolve("first").resolve(sample.id());
        if (!Files.exists(first)) {
            keepAsFirst(results, first);
        }
        return Documents.readScorecard(new ResultFiles(first).scorecard());
    }

    /** Of two that come at the same time one is the first, whole. */
    private void keepAsFirst(Path results, Path first) throws IOException {
        Files.createDirectories(first.getParent());
        Path mine = Files.createTempDirectory(folder, "first-");
        copy(results, mine);
        try {
            Files.move(mine, first, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Samples.discard(mine);
            if (!Files.exists(first)) {
                throw e;
            }
        }
    }

    private boolean sameBytes(Sample sample, Path results) throws IOException {
        ResultFiles first = new ResultFiles(folder.resolve("first").resolve(sample.id()));
        return Files.mismatch(first.scorecard(), new ResultFiles(results).scorecard()) < 0;
    }

    /** Copies the files that tell what was seen and why it was judged so. */
    private static void copy(Path from, Path to) throws IOException {
        Samples.discard(to);
        Files.createDirectories(to);
        for (Path file : List.of(new ResultFiles(from).scorecard(), new ResultFiles(from).evidence())) {
            if (Files.exists(file)) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
