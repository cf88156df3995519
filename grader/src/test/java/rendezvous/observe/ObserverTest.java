package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.Attestation;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Expected;
import rendezvous.model.Form;
import rendezvous.model.Leftover;
import rendezvous.model.Limits;
import rendezvous.model.Plateau;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.SessionFacts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The gate, the sandbox and the driver together, on real programs. Who sleeps here is a program, never the test. */
class ObserverTest {

    private static final String THREADS = """
            FileResult[] results = new FileResult[files.size()];
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < results.length; i++) {
                int at = i;
                Thread thread = new Thread(() -> results[at] = one(context.work(), files.get(at)));
                threads.add(thread);
                thread.start();
                AFTER_START
            }
            for (Thread thread : threads) thread.join();
            return List.of(results);
            """;

    @TempDir
    Path folder;

    private TinySubmission submission;

    @BeforeEach
    void newSubmission() {
        submission = new TinySubmission(folder);
    }

    @Test
    void threads_that_are_all_started_first_are_in_flight_together() throws IOException {
        SessionFacts session = submission
                .processor("Right", THREADS.replace("AFTER_START", ""), "")
                .play(TinyAssignment.of("concurrency.Right", 4));

        assertThat(session.end()).isEqualTo(ProcessEnd.COMPLETED);
        CallFacts call = session.call("main").orElseThrow();
        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        Plateau first = call.plateaus().get(0);
        assertThat(first.proof()).isEqualTo(Proof.FULL);
        assertThat(first.held()).hasSize(4);
        List<Request> reads = requests(call, "read");
        assertThat(reads).extracting(Request::tid).doesNotHaveDuplicates().hasSize(4);
        assertThat(reads).allSatisfy(read -> {
            assertThat(read.inMainProcess()).isTrue();
            assertThat(read.form()).isEqualTo(Form.BLOCKING);
            assertThat(read.attestation()).isNotEqualTo(Attestation.REFUTED);
        });
        assertThat(first.threads().stream().filter(thread -> thread.held() > 0)).hasSize(4);
        assertThat(call.results())
                .extracting(ResultLine::value)
                .containsExactlyElementsOf(
                        call.expected().stream().map(Expected::value).toList());
        assertThat(call.leftovers()).isEmpty();
    }

    @Test
    void counts_are_held_together_like_reads() throws IOException {
        CallFacts call = submission
                .processor("Right", THREADS.replace("AFTER_START", ""), "")
                .call(TinyAssignment.of("concurrency.Right", 3));

        assertThat(call.plateaus()).hasSize(2).allSatisfy(plateau -> {
            assertThat(plateau.proof()).isEqualTo(Proof.FULL);
            assertThat(plateau.held()).hasSize(3);
        });
        assertThat(requests(call, "count"))
                .hasSize(3)
                .allSatisfy(count -> assertThat(count.item()).isNotEmpty());
    }

    @Test
    void a_join_in_the_start_loop_is_proved_stuck_with_the_students_line() throws IOException {
        CallFacts call = submission
                .processor("Joined", THREADS.replace("AFTER_START", "thread.join();"), "")
                .call(TinyAssignment.of("concurrency.Joined", 2));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.plateaus())
                .allSatisfy(plateau -> assertThat(plateau.held()).hasSize(1));
        Plateau first = call.plateaus().get(0);
        assertThat(first.proof()).isEqualTo(Proof.STUCK);
        assertThat(first.wanted()).isEqualTo(2);
        assertThat(first.threads()).anySatisfy(thread -> {
            assertThat(thread.name()).isEqualTo("main");
            assertThat(thread.stack())
                    .anySatisfy(line -> assertThat(line.method()).isEqualTo("join"))
                    .anySatisfy(line -> {
                        assertThat(line.type()).isEqualTo("concurrency.Joined");
                        assertThat(line.line()).isPositive();
                    });
        });
    }

    @Test
    void a_late_start_is_waited_for() throws IOException {
        CallFacts call = submission
                .processor("Late", "Thread.sleep(700);\n" + THREADS.replace("AFTER_START", "Thread.sleep(100);"), "")
                .call(TinyAssignment.of("concurrency.Late", 3));

        assertThat(call.plateaus().get(0).proof()).isEqualTo(Proof.FULL);
        assertThat(call.plateaus().get(0).held()).hasSize(3);
    }

    @Test
    void a_deadlock_is_proved_with_its_stacks() throws IOException {
        SessionFacts session = submission
                .processor("Dead", "new CountDownLatch(1).await(); return List.of();", "")
                .play(TinyAssignment.of("concurrency.Dead", 2));

        assertThat(session.end()).isEqualTo(ProcessEnd.DEADLOCKED);
        CallFacts call = session.call("main").orElseThrow();
        assertThat(call.end()).isEqualTo(CallEnd.DEADLOCKED);
        assertThat(call.plateaus().get(0).held()).isEmpty();
        assertThat(call.plateaus().get(0).threads())
                .anySatisfy(thread -> assertThat(thread.stack())
                        .anySatisfy(line -> assertThat(line.type()).isEqualTo("concurrency.Dead")));
    }

    @Test
    void a_deadlock_of_two_locks_is_proved_too() throws IOException {
        SessionFacts session =
                submission.processor("Crossed", """
                        CountDownLatch both = new CountDownLatch(2);
                        Object one = new Object();
                        Object other = new Object();
                        Thread thread = new Thread(() -> cross(one, other, both));
                        thread.start();
                        cross(other, one, both);
                        return List.of();
                        """, """
                        static void cross(Object first, Object second, CountDownLatch both) {
                            synchronized (first) {
                                both.countDown();
                                try { both.await(); } catch (InterruptedException e) { return; }
                                synchronized (second) { }
                            }
                        }
                        """).play(TinyAssignment.of("concurrency.Crossed", 2));

        assertThat(session.end()).isEqualTo(ProcessEnd.DEADLOCKED);
    }

    @Test
    void a_busy_wait_is_never_called_stuck_and_ends_at_the_processor_limit() throws IOException {
        Limits limits = limits(Duration.ofSeconds(2));

        SessionFacts session = submission
                .processor("Busy", "while (files.size() > 0) Thread.onSpinWait(); return List.of();", "")
                .play(TinyAssignment.of("concurrency.Busy", 2), limits);

        assertThat(session.end()).isEqualTo(ProcessEnd.CPU_LIMIT);
        assertThat(session.call("main").orElseThrow().end()).isEqualTo(CallEnd.CUT);
        assertThat(session.call("main").orElseThrow().plateaus()).isEmpty();
    }

    @Test
    void worker_processes_are_seen_as_processes_of_their_own() throws IOException {
        SessionFacts session = submission
                .processor("Pool", """
                        List<Process> workers = new ArrayList<>();
                        for (int i = 0; i < context.workers(); i++) {
                            List<String> share = new ArrayList<>();
                            for (int at = i; at < files.size(); at += context.workers())
                                share.add(files.get(at).toString());
                            workers.add(context.worker(PoolWorker.class, share.toArray(String[]::new))
                                    .redirectError(ProcessBuilder.Redirect.INHERIT).start());
                        }
                        Map<String, Long> counts = new HashMap<>();
                        for (Process worker : workers) {
                            for (String line : new String(worker.getInputStream().readAllBytes(), "UTF-8").lines().toList()) {
                                String[] parts = line.split("\\t");
                                counts.put(parts[1], Long.valueOf(parts[0]));
                            }
                            worker.waitFor();
                        }
                        List<FileResult> results = new ArrayList<>();
                        for (Path file : files) results.add(FileResult.of(file, counts.get(file.toString())));
                        return results;
                        """, "")
                .source("PoolWorker", """
                        package concurrency;
                        import concurrency.kit.*;
                        import java.nio.file.*;
                        public class PoolWorker {
                            public static void main(String[] files) throws Exception {
                                FileWork work = RunContext.ofWorker().work();
                                for (String file : files)
                                    System.out.println(work.countWords(work.read(Path.of(file))) + "\\t" + file);
                            }
                        }
                        """)
                .play(new TinyAssignment("concurrency.Pool", 5, 2, 2));

        CallFacts call = session.call("main").orElseThrow();
        assertThat(call.end()).describedAs(session.toString()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.plateaus().get(0).held()).hasSize(2);
        assertThat(call.plateaus())
                .allSatisfy(plateau -> assertThat(plateau.proof()).isEqualTo(Proof.FULL));
        assertThat(requests(call, "read")).noneMatch(Request::inMainProcess);
        assertThat(requests(call, "read").stream().map(Request::pid).distinct()).hasSize(2);
        assertThat(call.results())
                .extracting(ResultLine::value)
                .containsExactly("1000", "2000", "3000", "4000", "5000");
        assertThat(call.leftovers()).isEmpty();
    }

    @Test
    void a_request_that_claims_another_thread_is_refuted_by_the_kernel() throws IOException {
        CallFacts call = submission.processor("Liar", """
                        Thread idle = new Thread(() -> { try { Thread.sleep(60_000); } catch (InterruptedException e) { } });
                        idle.setDaemon(true);
                        idle.start();
                        String me = Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName().toString();
                        String other = "0";
                        for (String task : new File("/proc/self/task").list()) if (!task.equals(me)) other = task;
                        var address = java.net.UnixDomainSocketAddress.of(System.getProperty("concurrency.gate"));
                        try (var channel = java.nio.channels.SocketChannel.open(address)) {
                            String line = "read " + System.getProperty("concurrency.token") + " blocking "
                                    + ProcessHandle.current().pid() + " " + other + " false liar file+1.txt\\n";
                            channel.write(java.nio.ByteBuffer.wrap(line.getBytes()));
                            var bytes = java.nio.ByteBuffer.allocate(1 << 20);
                            while (channel.read(bytes) >= 0) { }
                        }
                        return List.of();
                        """, "").call(new TinyAssignment("concurrency.Liar", 1, 1, 1));

        assertThat(requests(call, "read"))
                .singleElement()
                .satisfies(read -> assertThat(read.attestation()).isEqualTo(Attestation.REFUTED));
    }

    @Test
    void an_event_loop_has_all_reads_in_flight_on_one_thread_and_counts_one_at_a_time() throws IOException {
        CallFacts call = submission.processor("Loop", """
                        try (EventLoop loop = context.newEventLoop()) {
                            return loop.run(() -> loop.gather(files.stream()
                                    .map(file -> loop.read(file)
                                            .thenApply(text -> FileResult.of(file, context.work().countWords(text))))
                                    .toList()));
                        }
                        """, "").call(TinyAssignment.of("concurrency.Loop", 4));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.plateaus().get(0).held()).hasSize(4);
        assertThat(requests(call, "read"))
                .allSatisfy(read -> assertThat(read.form()).isEqualTo(Form.NON_BLOCKING));
        assertThat(requests(call, "read").stream().map(Request::tid).distinct()).hasSize(1);
        assertThat(requests(call, "read")).noneMatch(read -> read.attestation() == Attestation.REFUTED);
        assertThat(call.plateaus().subList(1, call.plateaus().size()))
                .hasSize(4)
                .allSatisfy(plateau -> assertThat(plateau.held()).hasSize(1));
    }

    @Test
    void a_pool_that_is_never_shut_down_is_a_leftover() throws IOException {
        CallFacts call = submission.processor("Open", """
                        ExecutorService pool = Executors.newFixedThreadPool(files.size());
                        List<Future<FileResult>> futures = new ArrayList<>();
                        for (Path file : files) futures.add(pool.submit(() -> one(context.work(), file)));
                        List<FileResult> results = new ArrayList<>();
                        for (Future<FileResult> future : futures) results.add(future.get());
                        return results;
                        """, "").call(TinyAssignment.of("concurrency.Open", 2));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.leftovers())
                .hasSize(2)
                .allSatisfy(leftover -> assertThat(leftover.kind()).isEqualTo(Leftover.Kind.THREAD));
    }

    @Test
    void an_exit_in_the_call_ends_the_session_with_its_code() throws IOException {
        SessionFacts session = submission
                .processor("Exit", "System.exit(7); return List.of();", "")
                .play(TinyAssignment.of("concurrency.Exit", 2));

        assertThat(session.end()).isEqualTo(ProcessEnd.EXITED);
        assertThat(session.exitCode()).contains(7);
        assertThat(session.call("main").orElseThrow().end()).isEqualTo(CallEnd.CUT);
    }

    @Test
    void an_exception_is_recorded_with_its_stack() throws IOException {
        CallFacts call = submission
                .processor("Thrower", "throw new IllegalStateException(\"no <idea>\\n\");", "")
                .call(TinyAssignment.of("concurrency.Thrower", 2));

        assertThat(call.end()).isEqualTo(CallEnd.THREW);
        assertThat(call.thrown()).hasValueSatisfying(thrown -> {
            assertThat(thrown.type()).isEqualTo("java.lang.IllegalStateException");
            assertThat(thrown.message()).startsWith("no <idea>");
            assertThat(thrown.stack().get(0).type()).isEqualTo("concurrency.Thrower");
        });
    }

    @Test
    void an_exit_with_the_code_of_a_kill_is_an_exit() throws IOException {
        SessionFacts session = submission
                .processor(
                        "Imitator",
                        "System.err.println(\"java.lang.OutOfMemoryError: Java heap space\"); Runtime.getRuntime().halt(137);"
                                + " return List.of();",
                        "")
                .play(TinyAssignment.of("concurrency.Imitator", 2));

        assertThat(session.end()).isEqualTo(ProcessEnd.EXITED);
        assertThat(session.exitCode()).contains(137);
        assertThat(session.detail()).isEmpty();
    }

    @Test
    void a_second_driver_is_tampering_whatever_it_says() throws IOException {
        SessionFacts session = submission.processor("Forger", """
                        var gate = java.net.UnixDomainSocketAddress.of(System.getProperty("concurrency.gate"));
                        try (var channel = java.nio.channels.SocketChannel.open(gate)) {
                            String hello = "driver " + System.getProperty("concurrency.token") + " 1\\nreturned\\n";
                            channel.write(java.nio.ByteBuffer.wrap(hello.getBytes()));
                            channel.read(java.nio.ByteBuffer.allocate(1));
                        }
                        return List.of();
                        """, "").play(TinyAssignment.of("concurrency.Forger", 2));

        assertThat(session.end()).isEqualTo(ProcessEnd.TAMPERED);
        assertThat(session.detail()).contains("pretended to be the driver");
    }

    @Test
    void a_flood_of_output_ends_the_session() throws IOException {
        SessionFacts session = submission
                .processor("Flood", "while (true) System.out.println(\"x\".repeat(1000));", "")
                .play(TinyAssignment.of("concurrency.Flood", 2));

        assertThat(session.end()).isEqualTo(ProcessEnd.OUTPUT_LIMIT);
        assertThat(session.output().length()).isLessThanOrEqualTo(1 << 17);
    }

    @Test
    void a_call_that_returns_without_reading_has_no_requests() throws IOException {
        CallFacts call = submission
                .processor("Lazy", "return new ArrayList<>();", "")
                .call(TinyAssignment.of("concurrency.Lazy", 2));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.requests()).isEmpty();
        assertThat(call.plateaus()).isEmpty();
    }

    private static List<Request> requests(CallFacts call, String kind) {
        return call.requests().stream()
                .filter(request -> request.kind().equals(kind))
                .toList();
    }

    private static Limits limits(Duration cpu) {
        Limits usual = TinyAssignment.LIMITS;
        return new Limits(
                usual.wall(), cpu, usual.outputBytes(), usual.memoryBytes(), usual.tasks(), usual.diskBytes());
    }
}
