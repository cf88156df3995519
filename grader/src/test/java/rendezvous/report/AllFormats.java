package rendezvous.report;

import rendezvous.model.BuildFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Request;
import rendezvous.model.Scorecard;
import rendezvous.model.SessionFacts;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;
import rendezvous.model.State;
import rendezvous.model.Submission;
import rendezvous.model.Verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a result in every format there is, with the same words at every place that a submission can fill. */
final class AllFormats implements Function<String, Map<String, String>> {

    private static final Console CONSOLE = new Console(100, true, false);

    @Override
    public Map<String, String> apply(String words) {
        Scorecard card = card(words);
        List<Scorecard> cards = List.of(card, refused(words), Fixtures.card("main"));
        Evidence evidence = evidence(words);
        Result result = Fixtures.result(card, Optional.of(evidence));
        Map<String, String> documents = new TreeMap<>();
        documents.put("terminal", new TerminalReport(CONSOLE).render(result));
        documents.put("terminal-class", new ClassTable(CONSOLE).render(cards));
        documents.put("terminal-log", LogText.render(Place.OUTPUT.of(words)));
        documents.put("html", FeedbackHtml.render(result));
        documents.put("html-index", IndexHtml.render(Fixtures.assignment(), cards));
        documents.put("markdown-feedback", FeedbackMarkdown.render(result));
        documents.put("csv", GradesCsv.render(Fixtures.assignment(), cards));
        documents.put("json-summary", SummaryJson.render(Fixtures.assignment(), cards));
        documents.put("json-scorecard", Documents.toJson(card));
        documents.put("json-evidence", Documents.toJson(evidence));
        addFormat(documents, "markdown-comment", new MarkdownFormat(), result, cards);
        addFormat(documents, "markdown-summary", new GitHubFormat(), result, cards);
        addFormat(documents, "xml-junit", new JUnitFormat(), result, cards);
        addFormat(documents, "xml-gitlab", new GitLabJUnitFormat(), result, cards);
        addFormat(documents, "json-quality", new CodeQualityFormat(), result, cards);
        documents.put("commands", new GitHubFormat().one(result).commands());
        Result unusable = Fixtures.result(refused(words), Optional.empty());
        documents.put("commands-refused", new GitHubFormat().one(unusable).commands());
        return documents;
    }

    private static void addFormat(
            Map<String, String> documents, String name, Format format, Result result, List<Scorecard> cards) {
        documents.put(name, format.one(result).document());
        format.many(Fixtures.assignment(), cards)
                .ifPresent(rendered -> documents.put(name + "-class", rendered.document()));
    }

    private static Scorecard card(String words) {
        Scorecard card = Fixtures.card("main");
        List<CheckResult> checks = card.checks().stream()
                .map(check -> check.verdict() == Verdict.FAILED ? failed(check, words) : check)
                .toList();
        return new Scorecard(
                card.schema(),
                card.kit(),
                card.assignment(),
                new Scorecard.SubmissionRef(Place.ID.of(words), Fixtures.DIGEST),
                card.state(),
                card.score(),
                card.maxScore(),
                card.pendingManual(),
                card.isolation(),
                card.jdk(),
                List.of(new Note("note", Place.NOTE.of(words))),
                checks);
    }

    private static CheckResult failed(CheckResult check, String words) {
        return new CheckResult(
                check.id(),
                check.title(),
                check.verdict(),
                check.points(),
                check.maxPoints(),
                Optional.of(Place.OBSERVED.of(words)),
                List.of(new SourceLocation(Place.FILE.of(words), 1)),
                Optional.of(Place.MEANING.of(words)),
                Optional.of(Place.NEXT.of(words)),
                check.blockedBy(),
                check.picture());
    }

    private static Scorecard refused(String words) {
        return new Scorecard(
                Scorecard.SCHEMA,
                "0.1.0",
                "tiny",
                new Scorecard.SubmissionRef(Place.ID.of(words), ""),
                State.REFUSED,
                Optional.empty(),
                Points.of(20),
                Points.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(new Note("link", Place.NOTE.of(words))),
                List.of());
    }

    private static Evidence evidence(String words) {
        Evidence plain = Fixtures.evidence("main");
        return new Evidence(
                plain.schema(),
                plain.kit(),
                plain.assignment(),
                new Submission(
                        Place.ID.of(words),
                        Fixtures.DIGEST,
                        List.of(new SourceFile(Place.FILE.of(words), Place.SOURCE.of(oneLine(words)) + "\n")),
                        List.of(new Note("note", Place.NOTE.of(words)))),
                new BuildFacts(ProcessEnd.COMPLETED, List.of(), List.of(), List.of(), List.of()),
                plain.environment(),
                List.of(session(words)));
    }

    /** As a line of a source. */
    static String oneLine(String words) {
        return words.replaceAll("[\\n\\r]", " ");
    }

    private static SessionFacts session(String words) {
        Request request = Fixtures.request(1, "read", 1, Place.THREAD.of(words), 10_000_000L, 18_000_000L);
        Request named = new Request(
                request.number(),
                request.kind(),
                Place.ITEM.of(words),
                request.form(),
                request.arrivedNanos(),
                request.releasedNanos(),
                request.pid(),
                request.tid(),
                request.inMainProcess(),
                request.thread(),
                request.virtual(),
                request.attestation());
        return Fixtures.session(
                Fixtures.call(List.of(named), List.of()),
                Map.of("log", Place.OUTPUT.of(words)),
                Place.OUTPUT.of(words));
    }
}
