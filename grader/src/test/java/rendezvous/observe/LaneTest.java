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
    void a_session_beside_the_others_is_played_while_they_are() throws IOException {
        List<SessionFacts> sessions = new TinySubmission(folder)
                // The submission is slow enough for the other one to start meanwhile; the test waits for both.
                .processor("Slow", "Thread.sleep(1000); return new ArrayList<>();", "")
                .attempts(TinyAssignment.of("concurrency.Slow", 2).withOneBeside(), TinyAssignment.LIMITS);

        assertThat(sessions).extracting(SessionFacts::id).containsExactly("tiny", "beside");
        assertThat(sessions).allSatisfy(session -> assertThat(session.end()).isEqualTo(ProcessEnd.COMPLETED));
        SessionFacts rest = sessions.get(0);
        SessionFacts beside = sessions.get(1);
        assertThat(beside.began()).isBefore(end(rest));
        assertThat(rest.began()).isBefore(end(beside));
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
