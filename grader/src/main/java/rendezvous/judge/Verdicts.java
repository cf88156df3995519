package rendezvous.judge;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import rendezvous.assignment.Assignment;
import rendezvous.assignment.CheckSpec;
import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the ends of tests into verdicts. What ends in no known way is our fault. */
final class Verdicts implements TestExecutionListener {

    private final Assignment assignment;
    private final Map<String, CheckResult> results = new HashMap<>();
    private final List<GraderFault> faults = new ArrayList<>();

    Verdicts(Assignment assignment) {
        this.assignment = assignment;
    }

    /** Whether checks that require this one are blocked. */
    static boolean standsInTheWay(CheckResult result) {
        return result.verdict() == Verdict.BLOCKED
                || (result.verdict() == Verdict.FAILED && result.points().equals(Points.ZERO));
    }

    boolean standsInTheWay(String check) {
        CheckResult result = results.get(check);
        if (result == null) {
            throw new GraderFault("The check " + check + " is required before it was judged.");
        }
        return standsInTheWay(result);
    }

    /** The results in the order of the rubric. */
    List<CheckResult> all() {
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
        return assignment.checks().stream().map(this::resultOf).toList();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult end) {
        Optional<Throwable> thrown = end.getThrowable();
        Optional<CheckSpec> spec = Checks.idOf(test).flatMap(assignment::check);
        if (spec.isPresent()) {
            record(spec.get(), thrown);
        } else if (end.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            faults.add(fault(test.getDisplayName(), thrown));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        faults.add(new GraderFault("The test " + test.getDisplayName() + " was skipped (" + reason
                + "): a check that looked at nothing decides nothing."));
    }

    private void record(CheckSpec spec, Optional<Throwable> thrown) {
        if (thrown.isEmpty()) {
            results.put(spec.id(), passed(spec));
        } else if (thrown.get() instanceof CheckFailure failure) {
            results.put(spec.id(), failed(spec, failure.finding()));
        } else if (thrown.get() instanceof Inconclusive doubt) {
            results.put(spec.id(), told(spec, Verdict.INCONCLUSIVE, doubt.reason(), Optional.empty()));
        } else if (thrown.get() instanceof Blocked blocked) {
            results.put(spec.id(), blocked(spec, blocked.by()));
        } else {
            faults.add(fault(spec.id(), thrown));
        }
    }

    private CheckResult resultOf(CheckSpec spec) {
        if (spec.manual()) {
            return told(spec, Verdict.MANUAL, "", Optional.empty());
        }
        return Optional.ofNullable(results.get(spec.id()))
                .orElseThrow(() -> new GraderFault("The check " + spec.id() + " has no verdict: its test never ran."));
    }

    private CheckResult blocked(CheckSpec spec, String by) {
        String title = assignment.check(by).map(CheckSpec::title).orElse(by);
        return told(spec, Verdict.BLOCKED, "Not judged: \"" + title + "\" must pass first.", Optional.of(by));
    }

    private static CheckResult passed(CheckSpec spec) {
        return told(spec, Verdict.PASSED, "", Optional.empty());
    }

    private static CheckResult failed(CheckSpec spec, Finding finding) {
        return new CheckResult(
                spec.id(),
                spec.title(),
                Verdict.FAILED,
                spec.points().part(finding.kept(), finding.of()),
                spec.points(),
                Optional.of(finding.observed()),
                finding.where(),
                Optional.of(finding.meaning()),
                Optional.of(finding.nextStep()),
                Optional.empty(),
                finding.picture());
    }

    private static CheckResult told(CheckSpec spec, Verdict verdict, String observed, Optional<String> by) {
        boolean awards = verdict == Verdict.PASSED || verdict == Verdict.INCONCLUSIVE;
        return new CheckResult(
                spec.id(),
                spec.title(),
                verdict,
                awards ? spec.points() : Points.ZERO,
                spec.points(),
                Optional.of(observed).filter(text -> !text.isEmpty()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                by,
                Optional.empty());
    }

    private static GraderFault fault(String name, Optional<Throwable> thrown) {
        if (thrown.isPresent() && thrown.get() instanceof GraderFault fault) {
            return fault;
        }
        String cause = thrown.map(Throwable::toString).orElse("no reason");
        return new GraderFault(
                "The check " + name + " broke: " + cause, thrown.orElseGet(() -> new GraderFault(cause)));
    }
}
