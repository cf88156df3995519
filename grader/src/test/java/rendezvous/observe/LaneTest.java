package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SessionFacts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Which sessions are played, and when. Who sleeps here is a program, never the test. */
class LaneTest {

    @TempDir
    Path folder;

    @Test
    void all_sessions_are_played_at_the_same_time() throws IOException {
        List<SessionFacts> sessions = new TinySubmission(folder)
                // The submission is slow enough for the others to start meanwhile; the test waits for all.
                .processor("Slow", "Thread.sleep(1000); return new ArrayList<>();", "")
                .attempts(TinyAssignment.of("concurrency.Slow", 2).threeTimes(), TinyAssignment.LIMITS);

        assertThat(sessions).extracting(SessionFacts::id).containsExactly("tiny", "second", "third");
        assertThat(sessions).allSatisfy(session -> {
            assertThat(session.end()).isEqualTo(ProcessEnd.COMPLETED);
            assertThat(sessions).allSatisfy(other -> assertThat(session.began()).isBefore(end(other)));
        });
    }

    @Test
    void who_sleeps_on_and_on_is_found_out_soon_and_not_woken_for_a_second_time() throws IOException {
        List<SessionFacts> attempts = new TinySubmission(folder)
                .processor("Sleeper", "while (true) Thread.sleep(200);", "")
                .attempts(TinyAssignment.of("concurrency.Sleeper", 2), TinyAssignment.LIMITS);

        assertThat(attempts)
                .singleElement()
                .satisfies(session -> assertThat(session.end()).isEqualTo(ProcessEnd.STALLED));
    }

    @Test
    void who_sleeps_for_three_seconds_is_waited_for() throws IOException {
        List<SessionFacts> attempts = new TinySubmission(folder)
                .processor("Late", "Thread.sleep(3000); return new ArrayList<>();", "")
                .attempts(TinyAssignment.of("concurrency.Late", 2), TinyAssignment.LIMITS);

        assertThat(attempts)
                .singleElement()
                .satisfies(session -> assertThat(session.end()).isEqualTo(ProcessEnd.COMPLETED));
    }

    private static Instant end(SessionFacts session) {
        return session.began().plusNanos(session.call("main").orElseThrow().returnedNanos());
    }
}
