package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import rendezvous.model.Attestation;
import rendezvous.sandbox.UnknownTree;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

class WitnessTest {

    private static final int LENGTH = 4000;

    private final Counts tree = new Counts();
    private final Witness witness = new Witness(tree);

    @Test
    void confirms_the_blocked_thread_that_read_the_answer() {
        assertThat(wordWhen(claim("blocking", 3, "false"), LENGTH, LENGTH)).isEqualTo(Attestation.CONFIRMED);
    }

    @Test
    void refutes_a_blocked_thread_in_whose_place_another_one_read() {
        assertThat(wordWhen(claim("blocking", 3, "false"), 0, LENGTH)).isEqualTo(Attestation.REFUTED);
    }

    @Test
    void refutes_a_thread_that_does_not_exist() {
        assertThat(wordWhen(claim("blocking", 9, "false"), LENGTH, LENGTH)).isEqualTo(Attestation.REFUTED);
    }

    @Test
    void confirms_the_thread_of_a_loop_that_read_the_answer() {
        assertThat(wordWhen(claim("non-blocking", 3, "false"), LENGTH, LENGTH)).isEqualTo(Attestation.CONFIRMED);
    }

    @Test
    void refutes_a_loop_whose_process_read_less_than_the_answer() {
        assertThat(wordWhen(claim("non-blocking", 3, "false"), 0, LENGTH - 1)).isEqualTo(Attestation.REFUTED);
    }

    @Test
    void can_say_nothing_of_a_loop_of_which_another_thread_may_have_read() {
        assertThat(wordWhen(claim("non-blocking", 3, "false"), 0, LENGTH)).isEqualTo(Attestation.UNKNOWN);
    }

    @Test
    void refutes_a_virtual_thread_whose_process_read_less_than_the_answer() {
        assertThat(wordWhen(claim("blocking", 3, "true"), 0, 0)).isEqualTo(Attestation.REFUTED);
    }

    @Test
    void does_not_take_the_carrier_of_a_virtual_thread_for_the_thread_itself() {
        assertThat(wordWhen(claim("blocking", 3, "true"), LENGTH, LENGTH)).isEqualTo(Attestation.UNKNOWN);
    }

    @Test
    void refutes_a_process_that_is_gone_when_the_answer_is_sent() {
        tree.alive = List.of(Counts.PARENT);

        assertThat(wordWhen(claim("non-blocking", 3, "false"), LENGTH, LENGTH)).isEqualTo(Attestation.REFUTED);
    }

    @Test
    void can_say_nothing_when_the_number_went_to_somebody_else() {
        assertThat(wordWhen(claim("non-blocking", 3, "false"), -50, -50)).isEqualTo(Attestation.UNKNOWN);
    }

    @Test
    void can_say_nothing_when_the_kernel_says_nothing() {
        tree.tells = false;

        assertThat(wordWhen(claim("blocking", 3, "false"), LENGTH, LENGTH)).isEqualTo(Attestation.UNKNOWN);
        assertThat(wordWhen(claim("non-blocking", 3, "false"), 0, 0)).isEqualTo(Attestation.UNKNOWN);
    }

    @Test
    void nobody_asks_without_a_thread_or_counts_without_waiting() {
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> claim("blocking", 0, "false"));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> HeldRequest.Claim.of(
                        List.of("count", "secret", "non-blocking", "2", "3", "false", "main", "digest"), "/in/"));
    }

    private Attestation wordWhen(HeldRequest.Claim claim, long readByThread, long readByProcess) {
        Witness.Before before = witness.before(claim);
        tree.byThread += readByThread;
        tree.byProcess += readByProcess;
        return witness.after(claim, before, LENGTH);
    }

    private static HeldRequest.Claim claim(String form, long tid, String virtual) {
        return HeldRequest.Claim.of(
                List.of("read", "secret", form, "2", Long.toString(tid), virtual, "main", "/in/a.txt"), "/in/");
    }

    /** One process beside its parent, with one thread, of which only is known how much they read. */
    private static final class Counts extends UnknownTree {

        private static final ProcessInfo PARENT = new ProcessInfo(101, 1, 1, 0, "bwrap", 0, 0, List.of());

        private List<ProcessInfo> alive = new ArrayList<>(
                List.of(PARENT, new ProcessInfo(102, 2, 101, 0, "java", 0, 0, List.of(new TaskInfo(103, 3, 'S')))));
        private boolean tells = true;
        private long byThread = 100;
        private long byProcess = 1000;

        @Override
        public List<ProcessInfo> processes() {
            return alive;
        }

        @Override
        public OptionalLong bytesRead(long pid, long tid) {
            return tells && pid == 102 && tid == 103 ? OptionalLong.of(byThread) : OptionalLong.empty();
        }

        @Override
        public OptionalLong bytesRead(long pid) {
            return tells && pid == 102 ? OptionalLong.of(byProcess) : OptionalLong.empty();
        }
    }
}
