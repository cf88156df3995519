package concurrency.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SettingsTest {

    @Test
    void only_the_cpu_bound_workload_burns_rounds() {
        Settings settings = new Settings(Map.of("concurrency.count.rounds", "7"));
        assertThat(settings.withWorkload(Workload.CPU_BOUND).countRounds()).isEqualTo(7);
        assertThat(settings.withWorkload(Workload.IO_BOUND).countRounds()).isZero();
        assertThat(settings.countRounds()).isZero();
    }

    @Test
    void a_wrong_number_is_named() {
        assertThatThrownBy(() -> new Settings(Map.of("concurrency.workers", "0")).workers())
                .hasMessage("-Dconcurrency.workers=0 is not a whole number of at least 1.");
        assertThatThrownBy(() -> new Settings(Map.of("concurrency.read.millis", "two")).readTime())
                .hasMessageContaining("concurrency.read.millis=two");
    }

    @Test
    void a_worker_gets_all_settings_and_its_arguments() {
        Settings settings = new Settings(Map.of("concurrency.token", "a b", "concurrency.workers", "3"));
        assertThat(WorkerCommand.builder(Platform.LINUX, settings, SettingsTest.class, List.of("ä\nb"))
                        .command())
                .contains("-Dconcurrency.token=a b", "-Dconcurrency.workers=3")
                .endsWith("concurrency.kit.SettingsTest", "ä\nb");
    }
}
