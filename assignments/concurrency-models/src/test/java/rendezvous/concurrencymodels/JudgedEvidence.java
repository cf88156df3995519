package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static rendezvous.concurrencymodels.Pretended.frame;

import rendezvous.assignment.Assignments;
import rendezvous.judge.Judge;
import rendezvous.model.CallFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.Scorecard;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Judges evidence made by hand, with the classes of the reference. */
abstract class JudgedEvidence {

    static Pretended right() {
        return Pretended.right(Reference.compiled().sources());
    }

    static Scorecard judge(Pretended evidence) {
        return judge(evidence, Reference.compiled());
    }

    static Scorecard judge(Pretended evidence, Reference program) {
        ConcurrencyModels module = new ConcurrencyModels();
        return Judge.judge(evidence.evidence(), Assignments.definitionOf(module), module.suites(), program.classes());
    }

    static CheckResult check(Pretended evidence, String id) {
        return of(judge(evidence), id);
    }

    /** The first of these checks failed; it and the others are all that didn't pass. */
    static CheckResult only(Pretended evidence, String... ids) {
        return only(judge(evidence), ids);
    }

    /** The same for a program that did all that the reference does, but is written so. */
    static CheckResult only(Reference program, String... ids) {
        return only(judge(Pretended.right(program.sources()), program), ids);
    }

    private static CheckResult only(Scorecard card, String... ids) {
        assertThat(card.checks())
                .filteredOn(check -> check.verdict() == Verdict.FAILED || check.verdict() == Verdict.BLOCKED)
                .extracting(CheckResult::id)
                .containsExactlyInAnyOrder(ids);
        CheckResult first = of(card, ids[0]);
        assertThat(first.verdict()).isEqualTo(Verdict.FAILED);
        return first;
    }

    private static CheckResult of(Scorecard card, String id) {
        return card.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The reference with another class for a model; the body stands in line 8. */
    static Reference written(String type, String body, String others) {
        return Reference.with(Model.SOURCES + type + ".java", """
                package concurrency;
                import concurrency.kit.*;
                import java.nio.file.*;
                import java.util.*;
                import java.util.concurrent.*;
                public class %1$s extends AbstractFileProcessor {
                    public %1$s(RunContext context) { super(context); }
                    public List<FileResult> processFiles(List<Path> files) throws Exception { %2$s return List.of(); }
                    %3$s
                }
                """.formatted(type, body, others));
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

    static ThreadPicture inWorker(long pid, StackLine... frames) {
        return new ThreadPicture(pid, pid, false, "main", false, "RUNNABLE", 0, List.of(frames));
    }

    static StackLine processFiles() {
        return frame("concurrency.ThreadedFileProcessor", "processFiles");
    }

    static Pretended results(String model, String call, UnaryOperator<List<ResultLine>> change) {
        return right().call(model, call, facts -> Pretended.results(facts, change.apply(facts.results())));
    }

    /** The table says this, also in the log. */
    static Pretended rendered(String table) {
        Pretended changed = right().call(
                        Runs.LOG,
                        Runs.RENDER,
                        call -> Pretended.results(call, List.of(new ResultLine("table", table, Optional.empty()))));
        return changed.log(log -> log.replaceAll(".* TABLE .*\n", "")
                + table.lines()
                        .map(line -> "2026-11-21T10:15:40.000Z TABLE " + line + "\n")
                        .reduce("", String::concat));
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
        return RequestCopy.of(request).thread(thread).made();
    }

    static Request inMain(Request request) {
        return RequestCopy.of(request).inMainProcess().made();
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
