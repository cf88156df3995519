package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Race;
import rendezvous.model.SessionFacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A session with traps, on real programs. */
class TrapsTest {

    private static final String THREADS = """
            FileResult[] results = new FileResult[files.size()];
            List<Path> done = new ArrayList<>(100);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < results.length; i++) {
                int at = i;
                threads.add(new Thread(() -> {
                    results[at] = one(context.work(), files.get(at));
                    NOTE
                }));
            }
            for (Thread thread : threads) START
            for (Thread thread : threads) thread.join();
            return List.of(results);
            """;

    @TempDir
    private Path folder;

    private TinySubmission submission;

    @BeforeEach
    void newSubmission() {
        submission = new TinySubmission(folder);
    }

    private List<SessionFacts> play(String note, String start) throws IOException {
        return submission
                .processor("Tiny", THREADS.replace("NOTE", note).replace("START", start), "")
                .attempts(TinyAssignment.of("concurrency.Tiny", 6).withTraps(), TinyAssignment.LIMITS);
    }

    @Test
    void two_threads_in_one_list_are_seen_only_with_traps() throws IOException {
        List<SessionFacts> sessions = play("done.add(files.get(at));", "thread.start();");

        assertThat(sessions).extracting(SessionFacts::id).containsExactly("tiny", "traps");
        assertThat(races(sessions.get(0))).isEmpty();
        assertThat(races(sessions.get(1))).hasSize(1).allSatisfy(race -> {
            assertThat(race.kind()).isEqualTo(Race.Kind.CALLS);
            assertThat(race.one()).isEqualTo(race.other());
            assertThat(race.one().what()).isEqualTo("ArrayList.add");
            assertThat(race.one().at().file()).isEqualTo("Tiny.java");
            assertThat(race.one().at().line()).isPositive();
        });
    }

    @Test
    void a_lock_keeps_them_apart() throws IOException {
        List<SessionFacts> sessions = play("synchronized (done) { done.add(files.get(at)); }", "thread.start();");

        assertThat(sessions.get(1).end()).isEqualTo(ProcessEnd.COMPLETED);
        assertThat(sessions.get(1).call("main").orElseThrow().end()).isEqualTo(CallEnd.RETURNED);
        assertThat(races(sessions.get(1))).isEmpty();
    }

    @Test
    void what_does_one_thing_at_a_time_is_not_played_again() throws IOException {
        assertThat(play("done.add(files.get(at));", "{ thread.start(); thread.join(); }"))
                .extracting(SessionFacts::id)
                .containsExactly("tiny");
    }

    @Test
    void a_class_that_cannot_be_rewritten_is_our_fault() throws IOException {
        Files.createDirectories(folder.resolve("classes"));
        Files.write(folder.resolve("classes/Odd.class"), new byte[] {1, 2, 3});

        SessionFacts traps = play("done.add(files.get(at));", "thread.start();").get(1);

        assertThat(traps.end()).isEqualTo(ProcessEnd.GRADER_FAULT);
        assertThat(traps.detail()).contains("Odd.class");
        assertThat(traps.calls()).extracting(CallFacts::end).containsOnly(CallEnd.NOT_PLAYED);
    }

    private static List<Race> races(SessionFacts session) {
        return session.call("main").orElseThrow().races();
    }
}
