package rendezvous.report;

import rendezvous.model.CheckResult;
import rendezvous.model.Isolation;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes JUnit XML. Names are unique, as its readers want it, and a message stands in the text, too, since some read
 * only that. A case takes no time: a scorecard knows none.
 */
final class JUnitXml {

    /** What writes the content of a document. */
    interface Content {
        void to(JUnitXml xml) throws XMLStreamException;
    }

    private final XMLStreamWriter out;

    private JUnitXml(XMLStreamWriter out) {
        this.out = out;
    }

    static String document(Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            content.to(new JUnitXml(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written to", e);
        }
        return text.append('\n').toString();
    }

    void suites(List<Scorecard> cards) throws XMLStreamException {
        open(0, "testsuites");
        for (Scorecard card : cards) {
            suite(card, true);
        }
        close(0);
    }

    /**
     * One submission.
     *
     * @param files whether cases name the student's file; not all readers allow it
     */
    void suite(Scorecard card, boolean files) throws XMLStreamException {
        List<CheckResult> checks = card.checks();
        boolean unusable = card.state() != State.GRADED;
        open(0, "testsuite");
        attribute("name", card.submission().id());
        attribute("tests", String.valueOf(checks.size() + (unusable ? 1 : 0)));
        attribute("errors", unusable ? "1" : "0");
        attribute(
                "skipped",
                String.valueOf(checks.stream().filter(JUnitXml::isSkipped).count()));
        attribute(
                "failures",
                String.valueOf(checks.stream().filter(JUnitXml::isFailed).count()));
        attribute("time", "0");
        properties(card);
        if (unusable) {
            unusable(card);
        }
        for (CheckResult check : checks) {
            check(card, check, files);
        }
        close(0);
    }

    private void properties(Scorecard card) throws XMLStreamException {
        open(1, "properties");
        property("score", card.score().map(Points::toString).orElse(card.state().label()));
        property("maxScore", card.maxScore().toString());
        property("pendingManual", card.pendingManual().toString());
        property("assignment", card.assignment());
        property("kit", card.kit());
        property("digest", card.submission().digest());
        property("isolation", card.isolation().map(Isolation::label).orElse(""));
        property("jdk", card.jdk().orElse(""));
        close(1);
    }

    private void property(String name, String value) throws XMLStreamException {
        open(2, "property");
        attribute("name", name);
        attribute("value", value);
        out.writeEndElement();
    }

    /** What has no score must not look like a suite in which nothing failed. */
    private void unusable(Scorecard card) throws XMLStreamException {
        String why = card.notes().stream().map(Note::text).collect(Collectors.joining(" "));
        openCase(card.assignment(), "submission: it can be graded");
        outcome("error", card.state().label(), card.state().label() + ": " + why, List.of());
        close(1);
    }

    private void check(Scorecard card, CheckResult check, boolean files) throws XMLStreamException {
        openCase(card.assignment() + '.' + group(check.id()), check.id() + ": " + check.title());
        Optional<SourceLocation> first = check.where().stream().findFirst();
        if (files && first.isPresent()) {
            attribute("file", first.get().file());
        }
        switch (check.verdict()) {
            case PASSED -> {}
            case FAILED -> outcome("failure", "failed", reason(check), details(check));
            case INCONCLUSIVE -> outcome("skipped", "", "inconclusive, points given: " + reason(check), List.of());
            case BLOCKED -> outcome("skipped", "", "needs " + check.blockedBy().orElse("another check"), List.of());
            case MANUAL -> outcome("skipped", "", "a person decides", List.of());
        }
        close(1);
    }

    private void openCase(String classname, String name) throws XMLStreamException {
        open(1, "testcase");
        attribute("classname", classname);
        attribute("name", name);
        attribute("time", "0");
    }

    private void outcome(String element, String type, String message, List<String> details) throws XMLStreamException {
        open(2, element);
        attribute("message", message);
        if (!type.isEmpty()) {
            attribute("type", type);
        }
        List<String> lines = new ArrayList<>(List.of(message));
        lines.addAll(details);
        out.writeCharacters(lines.stream().map(Visible::line).collect(Collectors.joining("\n")));
        out.writeEndElement();
    }

    private static String reason(CheckResult check) {
        return check.observed().orElse(check.title());
    }

    private static List<String> details(CheckResult check) {
        List<String> details = new ArrayList<>();
        check.where()
                .forEach(where -> details.add("where: " + where.file() + (where.line() > 0 ? ":" + where.line() : "")));
        check.meaning().ifPresent(meaning -> details.add("means: " + meaning));
        check.nextStep().ifPresent(step -> details.add("next: " + step));
        details.add("points: " + check.points() + " of " + check.maxPoints());
        return details;
    }

    private static String group(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    private static boolean isFailed(CheckResult check) {
        return check.verdict() == Verdict.FAILED;
    }

    private static boolean isSkipped(CheckResult check) {
        return check.verdict() != Verdict.FAILED && check.verdict() != Verdict.PASSED;
    }

    private void open(int depth, String element) throws XMLStreamException {
        newLine(depth);
        out.writeStartElement(element);
    }

    private void close(int depth) throws XMLStreamException {
        newLine(depth);
        out.writeEndElement();
    }

    private void newLine(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, Visible.line(value));
    }
}
