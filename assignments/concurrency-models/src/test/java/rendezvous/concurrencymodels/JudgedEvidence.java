package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.assignment.Assignments;
import rendezvous.judge.Judge;
import rendezvous.model.CallFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceFile;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** Judges evidence made by hand, with the classes of the reference. */
abstract class JudgedEvidence {

    @TempDir
    private static Path classes;

    private static List<SourceFile> sources = List.of();

    @BeforeAll
    static void compileTheReference() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path root : List.of(Path.of("../../starter"), Path.of("../../reference"))) {
            try (Stream<Path> found = Files.walk(root.resolve("src/main/java"))) {
                found.filter(Files::isRegularFile)
                        .forEach(file -> files.put(root.relativize(file).toString(), file));
            }
        }
        List<String> arguments = new ArrayList<>(
                List.of("-d", classes.toString(), "-proc:none", "--release", "17", "-encoding", "UTF-8"));
        files.values().forEach(file -> arguments.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])))
                .isZero();
        List<SourceFile> texts = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            texts.add(new SourceFile(file.getKey(), Files.readString(file.getValue())));
        }
        texts.add(new SourceFile(AnalysisChecks.FILE, "I/O CPU GIL thread process event loop ".repeat(30)));
        sources = List.copyOf(texts);
    }

    static Pretended right() {
        return Pretended.right(sources);
    }

    static Scorecard judge(Pretended evidence) {
        ConcurrencyModels module = new ConcurrencyModels();
        return Judge.judge(evidence.evidence(), Assignments.definitionOf(module), module.suites(), classes);
    }

    /** The first of these checks failed; it and the others are all that didn't pass. */
    static CheckResult only(Pretended evidence, String... ids) {
        List<CheckResult> checks = judge(evidence).checks();
        assertThat(checks)
                .filteredOn(check -> check.verdict() == Verdict.FAILED || check.verdict() == Verdict.BLOCKED)
                .extracting(CheckResult::id)
                .containsExactlyInAnyOrder(ids);
        CheckResult first = checks.stream()
                .filter(check -> check.id().equals(ids[0]))
                .findFirst()
                .orElseThrow();
        assertThat(first.verdict()).isEqualTo(Verdict.FAILED);
        return first;
    }

    static Pretended reading(String model, ThreadPicture... threads) {
        return oneByOne(model, InputFile.READ, threads);
    }

    static Pretended oneByOne(String model, String kind, ThreadPicture... threads) {
        return right().call(model, Runs.MAIN, call -> Pretended.oneByOne(call, kind, threads));
    }

    static ThreadPicture worker(String state, StackLine... frames) {
        return new ThreadPicture(Pretended.MAIN_PID, 77, true, "worker", false, state, 0, List.of(frames));
    }

    static StackLine processFiles() {
        return frame("concurrency.ThreadedFileProcessor", "processFiles");
    }

    static Pretended results(String model, String call, UnaryOperator<List<ResultLine>> change) {
        return right().call(model, call, facts -> Pretended.results(facts, change.apply(facts.results())));
    }

    static List<ResultLine> reversed(List<ResultLine> results) {
        List<ResultLine> copy = new ArrayList<>(results);
        Collections.reverse(copy);
        return copy;
    }

    static CallFacts main(Pretended evidence, String session) {
        return evidence.evidence()
                .attempts(session)
                .findFirst()
                .orElseThrow()
                .call(Runs.MAIN)
                .orElseThrow();
    }

    static List<Integer> numbers(CallFacts call, String kind) {
        return IntStream.range(0, call.requests().size())
                .filter(i -> call.requests().get(i).kind().equals(kind))
                .mapToObj(i -> i + 1)
                .toList();
    }

    static Request named(Request request, String thread) {
        return new Request(
                request.number(),
                request.kind(),
                request.item(),
                request.form(),
                request.arrivedNanos(),
                request.releasedNanos(),
                request.pid(),
                request.tid(),
                request.inMainProcess(),
                thread,
                request.virtual(),
                request.attestation());
    }

    /** A program that returned everything right, but never asked for a kind. */
    static Pretended without(String model, String kind) {
        return right().call(
                        model,
                        Runs.MAIN,
                        call -> Pretended.seen(
                                call,
                                call.requests().stream()
                                        .filter(request -> !request.kind().equals(kind))
                                        .toList(),
                                call.plateaus().stream()
                                        .filter(plateau -> !kind.equals(call.requests()
                                                .get(plateau.held().get(0) - 1)
                                                .kind()))
                                        .toList()));
    }
}
