package rendezvous.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ThrottleTest {

    @Test
    void a_command_runs_inside_the_groups_and_they_are_gone_at_the_end() throws Exception {
        List<Path> groups;
        try (Throttle throttle = Throttle.of(Optional.of(50))) {
            assumeTrue(!throttle.groups().isEmpty(), "this machine lets us make no control groups");
            groups = throttle.groups();
            List<String> command = new ArrayList<>(throttle.words());
            command.addAll(
                    List.of("sh", "-c", "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; cat /proc/self/cgroup"));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).describedAs(said).isZero();
            assertThat(said).contains("rendezvous-bench-");
            assertThat(throttle.used())
                    .hasValueSatisfying(used -> assertThat(used).isPositive());
        }
        assertThat(groups).allSatisfy(group -> assertThat(group).doesNotExist());
    }

    @Test
    void where_nothing_throttles_a_command_runs_as_it_is() {
        try (Throttle nothing = new Throttle("", List.of(), List.of())) {
            assertThat(nothing.words()).isEmpty();
            assertThat(nothing.used()).isEmpty();
        }
    }
}
