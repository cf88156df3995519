package rendezvous.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class FlakeRowTest {

    private static final FlakeRow RIGHT =
            new FlakeRow(Condition.IDLE, "reference", false, false, false, 40, 0, 0, 0, 2000, 3000, "");
    private static final FlakeRow FLICKERED =
            new FlakeRow(Condition.THROTTLED, "right-loop", true, true, true, 40, 2, 1, 0, -1, 50_000, "cgroup v1");

    @TempDir
    private Path folder;

    @Test
    void rows_come_back_as_they_were_and_a_torn_line_is_none() throws IOException {
        Path file = folder.resolve("rows.tsv");
        assertThat(FlakeRow.read(file)).isEmpty();
        RIGHT.appendTo(file);
        FLICKERED.appendTo(file);
        Files.writeString(file, "idle\trefer", StandardOpenOption.APPEND);

        assertThat(FlakeRow.read(file)).containsExactly(RIGHT, FLICKERED);
    }

    @Test
    void the_table_sums_up_each_condition_and_names_the_means() {
        assertThat(FlakeTable.render(List.of(RIGHT, FLICKERED)).lines().skip(2))
                .containsExactly(
                        "| nothing beside it | 1 | 0 | 0 | 0 | 0 (0.00 %) | 0 | 0 | 2.0 | 3.0 |",
                        "| 8 busy loops | 0 | – | – | – | – | – | – | – | – |",
                        "| 0.2 CPU (cgroup v1) | 1 | 1 | 1 | 1 | 2 (5.00 %) | 1 | 0 | – | 50.0 |",
                        "| **all** | 2 | 1 | 1 | 1 | 2 (2.50 %) | 1 | 0 | 2.0 | 26.5 |");
    }

    @Test
    void only_what_must_never_be_is_wrong() {
        assertThat(RIGHT.isWrong()).isFalse();
        assertThat(FLICKERED.isWrong()).isTrue();
        assertThat(FlakeRow.anyWrong(List.of(RIGHT, RIGHT))).isFalse();
    }

    @Test
    void too_many_checks_without_a_decision_are_wrong() {
        FlakeRow undecided =
                new FlakeRow(Condition.BUSY, "reference", false, false, false, 40, 1, 1, 0, 2000, 3000, "");
        assertThat(FlakeRow.anyWrong(List.of(undecided, RIGHT, RIGHT))).isFalse();
        assertThat(FlakeRow.anyWrong(List.of(undecided, RIGHT))).isTrue();
    }
}
