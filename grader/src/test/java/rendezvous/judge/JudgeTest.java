package rendezvous.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rendezvous.judge.EvidenceAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.CallFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Scorecard;
import rendezvous.model.SessionFacts;
import rendezvous.model.State;
import rendezvous.model.Verdict;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class JudgeTest {

    @TempDir
    private Path classes;

    @Test
    void all_points_but_the_manual_ones_are_given_when_all_checks_pass() {
        Scorecard card = judge(TinyEvidence.ofPeak(3), Right.class);

        assertThat(card.score()).contains(Points.of(8));
        assertThat(card.pendingManual()).isEqualTo(Points.of(2));
        assertThat(card.checks())
                .extracting(CheckResult::id, CheckResult::verdict)
                .containsExactly(
                        tuple("a.first", Verdict.PASSED),
                        tuple("a.second", Verdict.PASSED),
                        tuple("a.third", Verdict.PASSED),
                        tuple("a.person", Verdict.MANUAL));
    }

    @Test
    void what_intake_and_build_had_to_say_stands_on_the_scorecard() {
        assertThat(judge(TinyEvidence.ofPeak(3), Right.class).notes())
                .extracting(Note::code, Note::text)
                .containsExactly(
                        tuple("c", "t"),
                        tuple(
                                "skeleton-used",
                                "B.java is missing or doesn't compile; the skeleton stands in its place."));
    }

    @Test
    void a_check_may_look_at_all_parts_of_the_evidence() {
        assertThat(judge(TinyEvidence.ofPeak(3), Parts.class).score()).contains(Points.of(8));
    }

    @Test
    void a_submission_that_tampered_is_held_without_a_grade_and_is_not_told_why() {
        Evidence seen = TinyEvidence.ofPeak(3);
        SessionFacts session = seen.sessions().get(0);
        SessionFacts tampered = new SessionFacts(
                session.id(),
                session.attempt(),
                ProcessEnd.TAMPERED,
                "secret detail",
                Optional.empty(),
                session.began(),
                session.clockJumpNanos(),
                session.readyNanos(),
                session.calls(),
                session.collected(),
                session.output());
        Scorecard card = judge(
                new Evidence(
                        seen.schema(),
                        seen.kit(),
                        seen.assignment(),
                        seen.submission(),
                        seen.build(),
                        seen.environment(),
                        List.of(tampered)),
                Right.class);

        assertThat(card.state()).isEqualTo(State.HELD);
        assertThat(card.score()).isEmpty();
        assertThat(card.checks()).isEmpty();
        assertThat(card.notes())
                .hasSize(1)
                .allSatisfy(note ->
                        assertThat(note.text()).contains("contact the staff").doesNotContain("secret"));
    }

    @Test
    void a_failed_check_without_points_blocks_what_requires_it_and_so_on() {
        Scorecard card = judge(TinyEvidence.ofPeak(1, 1), Right.class);

        assertThat(card.score()).contains(Points.ZERO);
        assertThat(card.checks())
                .extracting(CheckResult::verdict)
                .containsExactly(Verdict.FAILED, Verdict.BLOCKED, Verdict.BLOCKED, Verdict.MANUAL);
        assertThat(card.checks())
                .extracting(CheckResult::blockedBy)
                .containsExactly(Optional.empty(), Optional.of("a.first"), Optional.of("a.second"), Optional.empty());
        assertThat(card.checks().get(0).observed()).contains("At most 1 of 3 reads was in flight at the same time.");
        assertThat(card.checks().get(0).picture()).contains("s/main");
    }

    @Test
    void a_failed_check_that_keeps_points_blocks_nothing() {
        Scorecard card = judge(TinyEvidence.ofPeak(2, 1), Right.class);

        assertThat(card.score()).contains(Points.of(6));
        assertThat(card.checks().get(0).points()).isEqualTo(Points.of(2));
        assertThat(card.checks().get(1).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void an_inconclusive_check_gives_its_points_and_blocks_nothing() {
        Scorecard card = judge(TinyEvidence.ofPeak(3), Doubtful.class);

        assertThat(card.score()).contains(Points.of(8));
        assertThat(card.checks().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(card.checks().get(0).observed()).contains("The machine was busy.");
    }

    @Test
    void a_line_of_the_rubric_without_a_test_is_our_fault() {
        assertFault("a.third has no test", Incomplete.class);
        assertFault("a.first has no test");
    }

    @Test
    void a_test_without_a_line_in_the_rubric_is_our_fault() {
        assertFault("a.unknown has no line", Right.class, Unknown.class);
        assertFault("decides nothing", Right.class, Plain.class);
        assertFault("a.first has two tests", Right.class, Doubtful.class);
        assertFault("a.person is manual", Right.class, Person.class);
    }

    @Test
    void a_test_that_looks_at_nothing_is_our_fault() {
        assertFault("a.first looked at no evidence", Blind.class);
        assertFault("a.first looked at no evidence", Idle.class);
    }

    @Test
    void any_other_exception_is_our_fault_and_names_the_check() {
        assertFault("a.first broke: java.lang.IllegalStateException: oops", Broken.class);
        assertFault("a.first broke: java.lang.AssertionError: plain", PlainAssertion.class);
        assertFault("broke", BrokenConstructor.class);
    }

    @Test
    void evidence_that_is_not_there_never_passes() {
        assertFault("no session \"other\"", OtherSession.class);
    }

    @Test
    void classes_that_cannot_be_read_are_our_fault() {
        assertFault("are incomplete: 0 of 0", Structure.class);
    }

    @Test
    void several_submissions_are_judged_at_once_with_the_same_bytes() {
        String expected = Documents.toJson(judge(TinyEvidence.ofPeak(2, 1), Right.class));

        List<String> cards = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> i % 2 == 0
                        ? Documents.toJson(judge(TinyEvidence.ofPeak(2, 1), Right.class))
                        : Documents.toJson(judge(TinyEvidence.ofPeak(3), Right.class)))
                .toList();

        assertThat(IntStream.range(0, 8).mapToObj(i -> cards.get(2 * i))).containsOnly(expected);
        assertThat(IntStream.range(0, 8).mapToObj(i -> cards.get(2 * i + 1))).doesNotContain(expected);
    }

    private void assertFault(String message, Class<?>... suites) {
        assertThatThrownBy(() -> judge(TinyEvidence.ofPeak(3), suites))
                .isInstanceOf(GraderFault.class)
                .hasMessageContaining(message);
    }

    private Scorecard judge(Evidence evidence, Class<?>... suites) {
        return Judge.judge(evidence, TinyEvidence.rubric(), List.of(suites), classes);
    }

    /** Its methods stand in another order than the rubric's lines. */
    static class Right {

        @Check("a.third")
        void third(Observed observed) {
            observed.attempts("s");
        }

        @Check("a.second")
        void second(Evidence evidence) {
            assertThat(evidence.sessions()).isNotEmpty();
        }

        @Check("a.first")
        void first(Observed observed) {
            CallFacts call = observed.attempts("s").get(0).call("main").orElseThrow();
            assertThat("s", call).hadInFlightTogether(3);
        }
    }

    /** The checks that all of the broken suites below share. */
    static class Rest {
        @Check("a.second")
        void second(Evidence evidence) {}

        @Check("a.third")
        void third(Evidence evidence) {}
    }

    static class Parts extends Rest {
        @Check("a.first")
        void first(Observed observed) {
            assertThat(observed.assignment().id()).isEqualTo("tiny");
            assertThat(observed.submission().id()).isEqualTo("adams");
            assertThat(observed.build().replaced()).containsExactly("B.java");
        }
    }

    static class Doubtful extends Rest {
        @Check("a.first")
        void first(Evidence evidence) {
            throw new Inconclusive("The machine was busy.");
        }
    }

    static class Incomplete {
        @Check("a.first")
        void first(Evidence evidence) {}

        @Check("a.second")
        void second(Evidence evidence) {}
    }

    static class Unknown {
        @Check("a.unknown")
        void unknown(Evidence evidence) {}
    }

    static class Person {
        @Check("a.person")
        void person(Evidence evidence) {}
    }

    static class Plain {
        @Test
        void plain() {}
    }

    static class Blind extends Rest {
        @Check("a.first")
        void first() {}
    }

    static class Idle extends Rest {
        @Check("a.first")
        void first(Observed observed) {}
    }

    static class Broken extends Rest {
        @Check("a.first")
        void first(Evidence evidence) {
            throw new IllegalStateException("oops");
        }
    }

    static class PlainAssertion extends Rest {
        @Check("a.first")
        void first(Evidence evidence) {
            throw new AssertionError("plain");
        }
    }

    static class BrokenConstructor extends Rest {
        BrokenConstructor() {
            throw new IllegalStateException("oops");
        }

        @Check("a.first")
        void first(Evidence evidence) {}
    }

    static class OtherSession extends Rest {
        @Check("a.first")
        void first(Observed observed) {
            observed.attempts("other");
        }
    }

    static class Structure extends Rest {
        @Check("a.first")
        void first(StudentClasses classes) {
            assertThat(classes.all()).isNotEmpty();
        }
    }
}
