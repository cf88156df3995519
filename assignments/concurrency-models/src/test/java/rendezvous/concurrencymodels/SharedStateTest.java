package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CallEnd;
import rendezvous.model.CheckResult;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Race;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.Verdict;

class SharedStateTest extends JudgedEvidence {

    private static final String CHECK = "threading.shared";
    private static final String CLASS = "concurrency.ThreadedFileProcessor";
    private static final String FILE = "src/main/java/concurrency/ThreadedFileProcessor.java";

    @Test
    void two_threads_in_one_collection_are_told_with_both_lines() {
        CheckResult check =
                only(found(race(Race.Kind.CALLS, access("HashMap.put", 7), access("HashMap.size", 9))), CHECK);

        assertThat(check.observed().orElseThrow()).contains("HashMap.put", "HashMap.size");
        assertThat(check.where()).containsExactly(new SourceLocation(FILE, 7), new SourceLocation(FILE, 9));
        assertThat(check.nextStep().orElseThrow()).contains("join");
    }

    @Test
    void a_lost_update_is_told_with_its_line() {
        CheckResult check = only(found(race(Race.Kind.UPDATE, access("count", 7), access("count", 7))), CHECK);

        assertThat(check.observed().orElseThrow()).contains("An update of count was lost");
        assertThat(check.where()).containsExactly(new SourceLocation(FILE, 7));
        assertThat(check.nextStep().orElseThrow()).contains("AtomicLong");
    }

    @Test
    void of_several_races_the_same_is_told_in_whatever_order_they_were_found() {
        Race mixed = race(Race.Kind.CALLS, access("ArrayList.add", 3), access("ArrayList.size", 4));
        Race first = race(Race.Kind.UPDATE, access("count", 5), access("count", 5));
        Race second = race(Race.Kind.UPDATE, access("total", 6), access("total", 6));

        CheckResult one = only(found(mixed, second, first), CHECK);
        CheckResult other = only(found(first, mixed, second), CHECK);

        assertThat(one).isEqualTo(other);
        assertThat(one.observed().orElseThrow()).contains("count");
    }

    @Test
    void a_run_with_traps_that_broke_decides_nothing() {
        assertThat(check(right().cut(Runs.SHARED, ProcessEnd.EXITED, CallEnd.CUT), CHECK)
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check(right().cut(Runs.SHARED, ProcessEnd.GRADER_FAULT, CallEnd.NOT_PLAYED), CHECK)
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check(
                                right().call(
                                                Runs.SHARED,
                                                Runs.SHARED + "-0",
                                                call -> Pretended.threw(call, "java.lang.VerifyError", "bad type")),
                                CHECK)
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_call_that_does_not_return_shows_nothing_of_its_data() {
        Pretended threw = right().call(
                        "threading",
                        Runs.MAIN,
                        call -> Pretended.threw(call, "java.lang.IllegalStateException", "broken"));

        assertThat(check(threw, CHECK).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void the_same_call_of_two_threads_is_named_once() {
        CheckResult check =
                only(found(race(Race.Kind.CALLS, access("ArrayList.add", 7), access("ArrayList.add", 7))), CHECK);

        assertThat(check.observed()).contains("Two threads were in ArrayList.add of the same object at the same time.");
        assertThat(check.where()).containsExactly(new SourceLocation(FILE, 7));
    }

    @Test
    void of_several_races_the_first_line_is_told() {
        Race late = race(Race.Kind.CALLS, access("ArrayList.add", 9), access("ArrayList.add", 9));
        Race early = race(Race.Kind.CALLS, access("HashMap.put", 7), access("HashMap.put", 7));

        assertThat(only(found(late, early), CHECK).where()).containsExactly(new SourceLocation(FILE, 7));
    }

    @Test
    void a_program_that_does_not_come_to_its_end_is_not_played_with_traps_and_told_why() {
        Pretended hangs = without(right().session(
                        "threading",
                        facts -> Pretended.endedIn(facts, Runs.EMPTY, ProcessEnd.DEADLOCKED, CallEnd.DEADLOCKED)));
        Pretended threw = without(right().call(
                        "threading",
                        Runs.EMPTY,
                        call -> Pretended.threw(call, "java.lang.IllegalStateException", "broken")));

        assertThat(check(hangs, CHECK).observed().orElseThrow()).contains("deadlock");
        assertThat(check(threw, CHECK).verdict())
                .as("an exception doesn't keep the traps from being set; that they are missing is our fault")
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check(without(right()), CHECK).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static Pretended without(Pretended evidence) {
        return new Pretended(
                evidence.files(),
                evidence.build(),
                evidence.sessions().stream()
                        .filter(session -> !session.id().equals(Runs.SHARED))
                        .toList());
    }

    private static Pretended found(Race... races) {
        return right().call(
                        Runs.SHARED,
                        Runs.SHARED + "-1",
                        call -> CallCopy.of(call).races(races).made());
    }

    private static Race race(Race.Kind kind, Race.Access one, Race.Access other) {
        return new Race(kind, one, other);
    }

    private static Race.Access access(String what, int line) {
        return new Race.Access(what, new StackLine(CLASS, "process", "ThreadedFileProcessor.java", line));
    }
}
