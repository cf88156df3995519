package rendezvous.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.batch.BatchEvent;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.report.Console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong(5);

    @Test
    void a_plain_stream_gets_one_line_for_each_result_with_the_time_left() {
        Progress progress = progress(false);
        progress.accept(new BatchEvent.Began(4, 2));
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        progress.accept(new BatchEvent.Finished("alice", card("alice")));
        progress.accept(new BatchEvent.Skipped("bob", card("bob")));
        progress.accept(new BatchEvent.Faulted("carl", "no space left"));
        progress.accept(new BatchEvent.Finished("dora", card("dora")));
        progress.close();

        assertThat(printed()).isEqualTo("""
                        [1/4] · 3 min left · alice 4.0
                        [2/4] · 2 min left · bob 4.0 (done before)
                        carl: the grader or the machine failed: no space left
                        [3/4] · 30 s left · carl held
                        [4/4] · dora 4.0
                        """);
    }

    @Test
    void a_terminal_gets_one_line_that_is_taken_away_in_the_end() {
        Progress progress = progress(true);
        progress.accept(new BatchEvent.Began(2, 2));
        progress.accept(new BatchEvent.Finished("alice", card("alice")));
        progress.close();

        assertThat(printed()).doesNotContain("\n").contains("\r\u001b[2K[1/2]").endsWith("\r\u001b[2K");
    }

    @Test
    void nothing_acts_in_a_message() {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new Streams(stream, stream, true, true, new Console(80, true, true)).message("no \u001b[2Jfile\nnext\r\u202e");

        assertThat(printed()).isEqualTo("no \\u{1b}[2Jfile\nnext \\u{202e}\n");
    }

    @Test
    void durations_are_for_people() {
        assertThat(TimeLeft.words(Duration.ZERO)).isEqualTo("1 s");
        assertThat(TimeLeft.words(Duration.ofSeconds(89))).isEqualTo("89 s");
        assertThat(TimeLeft.words(Duration.ofMinutes(8))).isEqualTo("8 min");
        assertThat(TimeLeft.words(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Progress progress(boolean terminal) {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Progress(new Streams(stream, stream, terminal, terminal, new Console(80, true, false)), now::get);
    }

    private static Scorecard card(String id) {
        return new Scorecard(
                Scorecard.SCHEMA,
                "0.1.0",
                "tiny",
                new Scorecard.SubmissionRef(id, "sha256:0"),
                State.GRADED,
                Optional.of(Points.of(4)),
                Points.of(10),
                Points.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
