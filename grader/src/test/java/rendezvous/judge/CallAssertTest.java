package rendezvous.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import rendezvous.model.Attestation;
import rendezvous.model.CallFacts;
import rendezvous.model.Form;
import rendezvous.model.Plateau;
import rendezvous.model.Proof;
import rendezvous.model.Request;
import rendezvous.model.SourceLocation;

import java.util.ArrayList;
import java.util.List;

/** What counts as in flight together, and what a failure says and keeps. */
class CallAssertTest {

    private final List<Request> requests = new ArrayList<>();
    private final List<Plateau> plateaus = new ArrayList<>();

    @Test
    void as_many_as_wanted_pass_and_more_questions_may_follow() {
        plateau(read("a"), read("b"));

        assertThat(about().hadInFlightTogether(2).hadInFlightTogether(2)).isNotNull();
    }

    @Test
    void too_few_keep_the_part_of_the_points_that_the_peak_deserves() {
        plateau(read("a"));
        plateau(read("a"), read("b"), read("c"));

        Finding finding = failure(about(), 5);

        assertThat(finding.observed()).isEqualTo("At most 3 of 5 reads were in flight at the same time.");
        assertThat(List.of(finding.kept(), finding.of())).containsExactly(2, 4);
        assertThat(finding.picture()).contains("s/main");
    }

    @Test
    void wholly_keeps_nothing() {
        plateau(read("a"), read("b"));

        assertThat(failure(about().wholly(), 3).kept()).isZero();
    }

    @Test
    void nothing_in_flight_keeps_nothing() {
        Finding finding = failure(about(), 3);

        assertThat(finding.kept()).isZero();
        assertThat(finding.observed()).startsWith("At most 0 of 3 reads were");
    }

    @Test
    void one_item_asked_for_twice_counts_once_and_what_is_no_item_not_at_all() {
        plateau(read("a"), read("a"), read(""));

        assertThat(failure(about(), 2).observed()).startsWith("At most 1 of 2 reads was");
    }

    @Test
    void only_what_a_plateau_holds_counts() {
        plateau(read("a"));
        read("b");

        assertThat(failure(about(), 2).observed()).startsWith("At most 1 of 2");
    }

    @Test
    void each_kind_is_counted_for_itself() {
        plateau(read("a"), add("count", "a", true), add("count", "b", true));

        about().ofKind("count").hadInFlightTogether(2);
        assertThat(failure(about().ofKind("count"), 3).observed()).startsWith("At most 2 of 3 counts were");
        assertThat(failure(about(), 2).observed()).startsWith("At most 1 of 2 reads was");
    }

    @Test
    void what_the_main_process_does_is_not_done_by_workers() {
        plateau(read("a"), add("read", "b", false), add("read", "c", false));

        about().inWorkerProcesses().hadInFlightTogether(2);
        assertThat(failure(about().inWorkerProcesses(), 3).observed())
                .isEqualTo("At most 2 of 3 reads were in flight in worker processes at the same time.");
    }

    @Test
    void the_assignment_explains() {
        List<SourceLocation> where = List.of(new SourceLocation("A.java", 7));

        Finding finding =
                failure(about().explainedBy(call -> new Explanation("It waits.", where, "Meaning.", "Step.")), 2);

        assertThat(finding.observed()).endsWith(" at the same time. It waits.");
        assertThat(finding.where()).isEqualTo(where);
        assertThat(List.of(finding.meaning(), finding.nextStep())).containsExactly("Meaning.", "Step.");
    }

    @Test
    void the_questions_keep_each_other() {
        plateau(add("count", "a", false), add("count", "b", true));
        CallAssert all = about().ofKind("count")
                .inWorkerProcesses()
                .wholly()
                .explainedBy(call -> new Explanation("Seen.", List.of(), "Meaning.", "Step."))
                .wholly()
                .inWorkerProcesses()
                .ofKind("count");

        Finding finding = failure(all, 2);

        assertThat(finding.observed())
                .isEqualTo("At most 1 of 2 counts was in flight in worker processes at the same time. Seen.");
        assertThat(finding.kept()).isZero();
    }

    @Test
    void the_fullest_plateau_is_the_first_that_shows_the_peak() {
        plateau(read("a"));
        plateau(read("a"), read("b"));
        plateau(read("c"), read("d"));
        plateau(add("count", "a", true));

        assertThat(CallAssert.fullest(call(), "read").map(Plateau::number)).contains(2);
        assertThat(CallAssert.fullest(call(), "count").map(Plateau::number)).contains(4);
        assertThat(CallAssert.fullest(call(), "other")).isEmpty();
        assertThat(CallAssert.peak(call(), "read")).isEqualTo(2);
        assertThat(CallAssert.peak(call(), "other")).isZero();
    }

    private CallAssert about() {
        return EvidenceAssertions.assertThat("s", call());
    }

    private static Finding failure(CallAssert question, int wanted) {
        return catchThrowableOfType(CheckFailure.class, () -> question.hadInFlightTogether(wanted))
                .finding();
    }

    private Request read(String item) {
        return add("read", item, true);
    }

    private Request add(String kind, String item, boolean inMain) {
        int number = requests.size() + 1;
        Request request = new Request(
                number, kind, item, Form.BLOCKING, 0, 1, 7, number, inMain, "t", false, Attestation.CONFIRMED);
        requests.add(request);
        return request;
    }

    private void plateau(Request... held) {
        List<Integer> numbers = List.of(held).stream().map(Request::number).toList();
        plateaus.add(new Plateau(plateaus.size() + 1, 0, held.length, numbers, Proof.FULL, List.of(), List.of()));
    }

    private CallFacts call() {
        CallFacts tiny = TinyEvidence.call();
        return new CallFacts(
                tiny.id(),
                tiny.action(),
                tiny.arguments(),
                tiny.wanted(),
                tiny.expected(),
                tiny.end(),
                tiny.calledNanos(),
                tiny.returnedNanos(),
                tiny.results(),
                tiny.thrown(),
                requests,
                plateaus,
                tiny.leftovers(),
                tiny.races(),
                tiny.killed(),
                tiny.load());
    }
}
