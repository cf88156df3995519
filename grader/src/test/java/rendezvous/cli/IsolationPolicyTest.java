package rendezvous.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rendezvous.model.Isolation;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.SandboxOrder;
import rendezvous.sandbox.SandboxedProcess;

import java.util.Optional;
import java.util.stream.Stream;

class IsolationPolicyTest {

    @Test
    void takes_the_strongest_that_holds() throws Exception {
        assertThat(choose(strong(), Optional.empty(), false)).isEqualTo(Isolation.STRONG);
    }

    @Test
    void strangers_work_needs_to_be_asked_for_less() {
        assertThatThrownBy(() -> choose(weak(), Optional.empty(), false))
                .isInstanceOfSatisfying(
                        CommandException.class, e -> assertThat(e.code()).isEqualTo(ExitCode.FAULT))
                .hasMessageContainingAll("bubblewrap", "--isolation reduced");
    }

    @Test
    void the_kits_own_work_runs_with_what_there_is() throws Exception {
        assertThat(choose(weak(), Optional.empty(), true)).isEqualTo(Isolation.REDUCED);
    }

    @Test
    void what_was_asked_for_is_what_is_taken() throws Exception {
        assertThat(choose(strong(), Optional.of(Isolation.NONE), false)).isEqualTo(Isolation.NONE);
        assertThat(choose(weak(), Optional.of(Isolation.REDUCED), false)).isEqualTo(Isolation.REDUCED);
    }

    @Test
    void what_does_not_hold_is_never_replaced_in_silence() {
        assertThatThrownBy(() -> choose(weak(), Optional.of(Isolation.STRONG), true))
                .isInstanceOf(CommandException.class)
                .hasMessageContainingAll("\"strong\" doesn't hold", "doctor");
    }

    private static Isolation choose(IsolationPolicy policy, Optional<Isolation> asked, boolean own)
            throws CommandException {
        return policy.choose(asked, own).isolation();
    }

    private static IsolationPolicy strong() {
        return policy(Isolation.STRONG, Isolation.REDUCED, Isolation.NONE);
    }

    private static IsolationPolicy weak() {
        return policy(Isolation.REDUCED, Isolation.NONE);
    }

    private static IsolationPolicy policy(Isolation... levels) {
        return new IsolationPolicy(
                Stream.of(levels).<Sandbox>map(FakeSandbox::new).toList());
    }

    /** A sandbox that starts nothing. */
    record FakeSandbox(Isolation isolation) implements Sandbox {
        @Override
        public String description() {
            return "a fake";
        }

        @Override
        public SandboxedProcess start(SandboxOrder order) {
            throw new UnsupportedOperationException("nothing is started in this test");
        }
    }
}
