package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.model.Scorecard;

import java.util.List;
import java.util.Optional;

/** JUnit XML for GitLab's reports: suites under one root, and the student's file with each case. */
final class GitLabJUnitFormat implements Format {

    @Override
    public String name() {
        return "junit-gitlab";
    }

    @Override
    public String fileName() {
        return "junit-gitlab.xml";
    }

    @Override
    public Rendered one(Result result) {
        return document(List.of(result.scorecard()));
    }

    @Override
    public Optional<Rendered> many(Assignment assignment, List<Scorecard> cards) {
        return Optional.of(document(cards));
    }

    private static Rendered document(List<Scorecard> cards) {
        return Rendered.document(JUnitXml.document(xml -> xml.suites(cards)));
    }
}
