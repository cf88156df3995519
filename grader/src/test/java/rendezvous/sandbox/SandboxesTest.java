package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rendezvous.model.Isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class SandboxesTest {

    private static final Sandboxes SANDBOXES = Sandboxes.probe();

    @Test
    void a_plain_child_process_can_be_watched_and_ended_everywhere() {
        assertThat(SANDBOXES.of(Isolation.NONE)).isPresent();
    }

    @Test
    void the_strongest_is_the_first_that_held() {
        Isolation first = Stream.of(Isolation.values())
                .filter(level -> SANDBOXES.of(level).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(SANDBOXES.strongest().isolation()).isEqualTo(first);
        assertThat(SANDBOXES.strongest().description()).isNotBlank();
    }

    @Test
    void a_level_is_offered_only_if_nothing_was_found_against_it() {
        for (Isolation level : Isolation.values()) {
            List<Finding> findings = SANDBOXES.findings().stream()
                    .filter(finding -> finding.name().startsWith(level.label() + ": "))
                    .toList();
            assertThat(findings).isNotEmpty();
            assertThat(SANDBOXES.of(level).isPresent())
                    .as(findings.toString())
                    .isEqualTo(findings.stream().allMatch(Finding::ok));
        }
    }

    @Test
    void the_walls_of_a_weak_level_are_seen_to_be_missing() {
        Probe probe = new Probe(new Pretender(), ProcFs.ofThisMachine(), Sandboxes.ofThisJvm());
        assertThat(probe.holds()).isFalse();
        assertThat(probe.findings())
                .filteredOn(finding -> !finding.ok())
                .extracting(Finding::name)
                .contains("strong: files", "strong: writing", "strong: network", "strong: processes");
    }

    @ParameterizedTest
    @EnumSource(
            value = Defence.class,
            names = {"FILES", "READ_ONLY", "NETWORK", "PROCESSES", "PRIVILEGES", "ENVIRONMENT", "DESCRIPTORS"})
    void a_wall_that_is_left_out_is_noticed(Defence defence) {
        Runs.sandbox(Isolation.STRONG);
        Probe probe = new Probe(
                Weakened.sandbox(Isolation.STRONG, defence.name()), ProcFs.ofThisMachine(), Sandboxes.ofThisJvm());
        assertThat(probe.holds()).as(probe.findings().toString()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Defence.class,
            names = {"DISK", "FILE_COUNT", "MEMORY", "TASKS", "CPU"})
    void a_limit_that_is_left_out_is_noticed(Defence defence) {
        Runs.sandbox(Isolation.STRONG);
        Probe probe = new Probe(
                Weakened.sandbox(Isolation.STRONG, defence.name()), ProcFs.ofThisMachine(), Sandboxes.ofThisJvm());
        assertThat(probe.holdsUnderAttack()).as(probe.findings().toString()).isFalse();
    }

    @Test
    void all_limits_hold_under_attack() {
        Probe probe = new Probe(Runs.sandbox(Isolation.STRONG), ProcFs.ofThisMachine(), Sandboxes.ofThisJvm());
        assertThat(probe.holdsUnderAttack()).as(probe.findings().toString()).isTrue();
    }

    @Test
    void all_limits_hold_under_attack_where_only_the_watchdog_keeps_them() {
        Runs.sandbox(Isolation.STRONG);
        Probe probe =
                new Probe(Weakened.withoutGroups(Isolation.STRONG), ProcFs.ofThisMachine(), Sandboxes.ofThisJvm());
        assertThat(probe.holdsUnderAttack()).as(probe.findings().toString()).isTrue();
    }

    @Test
    void the_jvm_that_is_tried_is_the_one_that_was_named(@TempDir Path home) throws IOException {
        Runs.sandbox(Isolation.STRONG);
        Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho no such machine; exit 1\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        assertThat(Sandboxes.probe(home).findings())
                .filteredOn(finding -> !finding.ok())
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("no such machine", "--jdk"));
    }

    /** Says that it is strong, and isn't. */
    private static final class Pretender implements Sandbox {
        private final Sandbox weak = PlainSandbox.none(Ground.ofThisMachine());

        @Override
        public Isolation isolation() {
            return Isolation.STRONG;
        }

        @Override
        public String description() {
            return weak.description();
        }

        @Override
        public SandboxedProcess start(SandboxOrder order) throws IOException {
            return weak.start(order);
        }
    }
}
