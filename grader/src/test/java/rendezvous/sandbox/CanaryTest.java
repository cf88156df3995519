package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

class CanaryTest {

    @Test
    void a_kernel_that_tells_nothing_of_a_thread_that_waits_for_a_processor_is_asked_again() throws Exception {
        assertThat(Canary.kernelTells(new Busy(5))).isTrue();
    }

    @Test
    void a_kernel_that_never_tells_is_told_from_a_busy_one() throws Exception {
        assertThat(Canary.kernelTells(new Busy(Integer.MAX_VALUE))).isFalse();
    }

    /** One process, which gets a processor only after some looks. */
    private static final class Busy extends UnknownTree {

        private int looks;

        Busy(int looks) {
            this.looks = looks;
        }

        @Override
        public List<ProcessInfo> processes() {
            return List.of(new ProcessInfo(7, 7, 1, 0, "sleep", 0, 0, List.of()));
        }

        @Override
        public Optional<SystemCall> systemCall(long pid, long tid) {
            looks--;
            return looks > 0 ? Optional.empty() : Optional.of(new SystemCall(230, List.of()));
        }

        @Override
        public OptionalLong bytesRead(long pid, long tid) {
            return OptionalLong.of(1);
        }

        @Override
        public OptionalLong bytesRead(long pid) {
            return OptionalLong.of(1);
        }
    }
}
