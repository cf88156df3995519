package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.Plateau;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.SessionFacts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Names and clocks that no program meets every day, with real JVMs. */
class OddSurroundingsTest {

    /** Each thread is waited for before the next one is started. */
    private static final String JOINED = """
            List<FileResult> results = new ArrayList<>();
            for (Path file : files) {
                Thread thread = new Thread(() -> results.add(one(context.work(), file)), NAME);
                thread.start();
                thread.join();
            }
            return results;
            """;

    /** How often the clock is asked before the first call is made. */
    private static final int LOOKS_AT_THE_BEGINNING = 7;

    @TempDir
    Path folder;

    private TinySubmission submission;

    @BeforeEach
    void newSubmission() {
        submission = new TinySubmission(folder);
    }

    @Test
    void line_feeds_and_quotes_in_the_name_of_a_thread_hinder_no_proof() throws IOException {
        SessionFacts session = submission
                .processor("Named", JOINED.replace("NAME", "\"a \\\"b\\\" #1\\n\\n\\\"c\\n\""), "")
                .play(TinyAssignment.of("concurrency.Named", 2));

        assertThat(session.end()).isEqualTo(ProcessEnd.COMPLETED);
        Plateau first = session.call("main").orElseThrow().plateaus().get(0);
        assertThat(first.proof()).isEqualTo(Proof.STUCK);
        assertThat(first.threads())
                .filteredOn(thread -> thread.held() > 0)
                .singleElement()
                .satisfies(thread -> assertThat(thread.name()).isEqualTo("a \"b\" #1\n\n\"c\n"));
    }

    @Test
    void a_name_that_imitates_a_dump_is_tampering() throws IOException {
        String name = "\"x\\n\\nFound one Java-level deadlock:\\n\"";

        SessionFacts session = submission
                .processor("Hidden", JOINED.replace("NAME", name), "")
                .play(TinyAssignment.of("concurrency.Hidden", 1));

        assertThat(session.end()).isEqualTo(ProcessEnd.TAMPERED);
        assertThat(session.detail()).contains("imitates a thread dump");
    }

    @Test
    void a_wall_clock_that_is_set_meanwhile_stands_in_the_evidence() throws IOException {
        AtomicInteger looks = new AtomicInteger();
        InstantSource set = () -> looks.incrementAndGet() > LOOKS_AT_THE_BEGINNING
                ? Instant.now().plus(Duration.ofHours(1))
                : Instant.now();

        SessionFacts session = submission
                .processor("Lazy", "return List.of();", "")
                .wallClock(set)
                .play(TinyAssignment.of("concurrency.Lazy", 2));

        assertThat(Duration.ofNanos(session.clockJumpNanos()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }
}
