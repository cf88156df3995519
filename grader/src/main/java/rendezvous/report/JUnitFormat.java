package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.model.Scorecard;

import java.util.List;
import java.util.Optional;

/** JUnit XML as Maven Surefire writes it: one suite, which is why it knows only one submission. */
final class JUnitFormat implements Format {

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "junit.xml";
    }

    @Override
    public Rendered one(Result result) {
        Scorecard card = result.scorecard();
        return Rendered.document(JUnitXml.document(xml -> xml.suite(card, false)));
    }

    @Override
    public Optional<Rendered> many(Assignment assignment, List<Scorecard> cards) {
        return Optional.empty();
    }
}
