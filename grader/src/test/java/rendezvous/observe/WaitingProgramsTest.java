package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Plateau;
import rendezvous.model.Proof;
import rendezvous.model.SessionFacts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** How real programs wait for their work, if they do. Who sleeps here is a program, never the test. */
class WaitingProgramsTest {

    private static final String STARTED_AND_JOINED = """
            List<FileResult> results = new ArrayList<>();
            for (Path file : files) {
                Thread thread = new Thread(() -> one(context.work(), file));
                thread.start();
                thread.join(60_000);
            }
            return results;
            """;

    private static final String ONE_AFTER_THE_OTHER_BESIDE_A_SLEEPER = """
            Thread sleeper = new Thread(() -> {
                try { Thread.sleep(60_000); } catch (InterruptedException e) { return; }
            });
            sleeper.setDaemon(true);
            sleeper.start();
            List<FileResult> results = new ArrayList<>();
            for (Path file : files) results.add(one(context.work(), file));
            return results;
            """;

    @TempDir
    Path folder;

    private TinySubmission submission;

    @BeforeEach
    void newSubmission() {
        submission = new TinySubmission(folder);
    }

    @Test
    void who_is_on_its_way_to_a_wait_with_a_time_limit_is_given_the_time_to_give_up() throws IOException {
        CallFacts call = submission.processor("Impatient", """
                        for (int i = 0; i < files.size(); i++) {
                            int at = i;
                            Thread thread = new Thread(() -> one(context.work(), files.get(at)));
                            thread.setDaemon(true);
                            thread.start();
                        }
                        long since = System.nanoTime();
                        while (System.nanoTime() - since < 150_000_000) Thread.onSpinWait();
                        Thread.sleep(1500);
                        return List.of();
                        """, "").call(TinyAssignment.of("concurrency.Impatient", 2));

        Plateau first = call.plateaus().get(0);
        assertThat(first.proof()).isEqualTo(Proof.FULL);
        assertThat(first.spinning()).isEmpty();
        assertThat(first.threads())
                .anySatisfy(thread -> assertThat(thread.state()).isEqualTo("TIMED_WAITING"));
        assertThat(call.requests())
                .allSatisfy(request -> assertThat(request.releasedNanos()).isNegative());
    }

    @Test
    void who_returns_at_once_has_no_plateau_and_no_answer_comes_any_more() throws IOException {
        CallFacts call = submission.processor("Hasty", """
                        for (Path file : files) new Thread(() -> one(context.work(), file)).start();
                        return List.of();
                        """, "").call(TinyAssignment.of("concurrency.Hasty", 4));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.plateaus()).isEmpty();
        assertThat(call.requests())
                .hasSize(4)
                .allSatisfy(request -> assertThat(request.releasedNanos()).isNegative());
        assertThat(call.leftovers()).isEmpty();
    }

    @Test
    void what_a_daemon_asks_for_only_after_the_return_is_seen() throws IOException {
        CallFacts call = submission.processor("Daemons", """
                        for (Path file : files) {
                            Thread thread = new Thread(() -> {
                                try { Thread.sleep(500); } catch (InterruptedException e) { return; }
                                one(context.work(), file);
                            });
                            thread.setDaemon(true);
                            thread.start();
                        }
                        return List.of();
                        """, "").call(TinyAssignment.of("concurrency.Daemons", 2));

        assertThat(call.requests()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.arrivedNanos()).isGreaterThan(call.returnedNanos());
            assertThat(request.releasedNanos()).isNegative();
        });
        assertThat(call.plateaus()).isEmpty();
    }

    @Test
    void work_that_is_stopped_while_it_is_looked_at_is_no_plateau() throws IOException {
        CallFacts call = submission.processor("Stopped", """
                        ExecutorService pool = Executors.newFixedThreadPool(files.size());
                        for (Path file : files) pool.submit(() -> one(context.work(), file));
                        while (asking() < files.size()) Thread.onSpinWait();
                        pool.shutdownNow();
                        return List.of();
                        """, """
                        static long asking() {
                            return Thread.getAllStackTraces().values().stream()
                                    .filter(stack -> Arrays.stream(stack)
                                            .anyMatch(frame -> frame.getMethodName().equals("awaitAnswer")))
                                    .count();
                        }
                        """).call(TinyAssignment.of("concurrency.Stopped", 3));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.requests()).hasSize(3);
        assertThat(call.requests())
                .allSatisfy(request -> assertThat(request.releasedNanos()).isNegative());
        assertThat(call.plateaus()).isEmpty();
    }

    @Test
    void who_cancels_what_it_waited_for_with_a_limit_had_all_of_it_in_flight() throws IOException {
        CallFacts call = submission.processor("Cancels", """
                        ExecutorService pool = Executors.newFixedThreadPool(files.size());
                        List<Future<FileResult>> futures = new ArrayList<>();
                        for (Path file : files) futures.add(pool.submit(() -> one(context.work(), file)));
                        try {
                            futures.get(0).get(2, TimeUnit.SECONDS);
                        } catch (TimeoutException e) {
                            futures.forEach(future -> future.cancel(true));
                        }
                        pool.shutdown();
                        return List.of();
                        """, "").call(TinyAssignment.of("concurrency.Cancels", 3));

        assertThat(call.plateaus().get(0).held()).hasSize(3);
        assertThat(call.requests()).hasSize(3);
    }

    @Test
    void a_wait_with_a_time_limit_is_idle_at_best_and_is_played_twice() throws IOException {
        List<SessionFacts> attempts = submission
                .processor("Timed", STARTED_AND_JOINED, "")
                .attempts(TinyAssignment.of("concurrency.Timed", 2), TinyAssignment.LIMITS);

        assertThat(attempts).extracting(SessionFacts::attempt).containsExactly(1, 2);
        assertThat(attempts)
                .allSatisfy(session -> assertThat(session.call("main")
                                .orElseThrow()
                                .plateaus()
                                .get(0)
                                .proof())
                        .isEqualTo(Proof.IDLE));
    }

    @Test
    void who_waits_again_as_before_is_believed_sooner() throws IOException {
        List<SessionFacts> attempts = submission
                .processor("Again", ONE_AFTER_THE_OTHER_BESIDE_A_SLEEPER, "")
                .attempts(TinyAssignment.of("concurrency.Again", 4).askingForOne(), TinyAssignment.LIMITS);

        assertThat(attempts).as("one at a time is what was asked for").hasSize(1);
        List<Plateau> plateaus = attempts.get(0).call("main").orElseThrow().plateaus();
        List<Long> lasted = lasted(plateaus);
        assertThat(plateaus).allSatisfy(plateau -> assertThat(plateau.held()).hasSize(1));
        assertThat(Collections.min(lasted)).isLessThan(lasted.get(0) / 2);
    }

    /** For how long each plateau was looked at, beginning with the answer before it. */
    private static List<Long> lasted(List<Plateau> plateaus) {
        return IntStream.range(0, plateaus.size())
                .mapToObj(i -> plateaus.get(i).atNanos()
                        - (i == 0 ? 0 : plateaus.get(i - 1).atNanos()))
                .toList();
    }
}
