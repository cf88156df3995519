package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendezvous.assignment.Hold;
import rendezvous.model.Attestation;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Form;
import rendezvous.model.Request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Who asked: lies are refuted, and whoever asks through the kit never is. */
class SendersTest {

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private static final String LOOP = """
            EventLoop loop = context.newEventLoop();
            List<FileResult> results = loop.run(() -> loop.gather(files.stream()
                    .map(file -> loop.read(file)
                            .thenApply(text -> FileResult.of(file, context.work().countWords(text))))
                    .toList()));
            """;

    /** A client of its own, which says of itself what it likes. */
    private static final String CLIENT = """
            static java.nio.channels.SocketChannel ask(String form, long pid, long tid, boolean virtual, Path file)
                    throws Exception {
                var gate = java.net.UnixDomainSocketAddress.of(System.getProperty("concurrency.gate"));
                var channel = java.nio.channels.SocketChannel.open(gate);
                String line = String.join(" ", "read", System.getProperty("concurrency.token"), form, "" + pid,
                        "" + tid, "" + virtual, "liar",
                        java.net.URLEncoder.encode(file.toString(), "UTF-8")) + "\\n";
                channel.write(java.nio.ByteBuffer.wrap(line.getBytes()));
                return channel;
            }
            static String text(java.nio.channels.SocketChannel channel) throws Exception {
                var all = new ByteArrayOutputStream();
                var bytes = java.nio.ByteBuffer.allocate(1 << 16);
                while (channel.read(bytes.clear()) >= 0) all.write(bytes.array(), 0, bytes.position());
                String answer = all.toString("UTF-8");
                return answer.substring(answer.indexOf('\\n') + 1);
            }
            static List<FileResult> liar(List<Path> files, List<Long> pids, String form, boolean virtual, String end)
                    throws Exception {
                List<java.nio.channels.SocketChannel> channels = new ArrayList<>();
                for (int i = 0; i < files.size(); i++)
                    channels.add(ask(form, pids.get(i), pids.get(i) + 1, virtual, files.get(i)));
                List<FileResult> results = new ArrayList<>();
                for (int i = 0; i < files.size(); i++) {
                    results.add(FileResult.of(files.get(i), text(channels.get(i)).split(" ").length));
                    if (end.equals("hangs up")) channels.get(i).close();
                    if (end.equals("goes on")) channels.get(i).write(java.nio.ByteBuffer.wrap("and\\n".getBytes()));
                }
                return results;
            }
            """;

    /** Asks in the name of processes that sleep until the session ends. */
    private static final String IN_THE_NAME_OF_WORKERS = """
            List<Process> workers = new ArrayList<>();
            for (Path file : files)
                workers.add(WORKER.start());
            for (Process worker : workers) worker.getInputStream().read();
            return liar(files, workers.stream().map(Process::pid).toList(), "FORM", VIRTUAL, "END");
            """;

    private static final String WITHOUT_DUMPS =
            "new ProcessBuilder(System.getProperty(\"java.home\") + \"/bin/java\", \"-XX:+DisableAttachMechanism\", \"-cp\","
                    + " System.getProperty(\"java.class.path\"), \"concurrency.Sleeper\")";

    private static final String SLEEPER = """
            package concurrency;
            public class Sleeper {
                public static void main(String[] none) throws Exception {
                    var never = new java.util.concurrent.CountDownLatch(1);
                    System.out.println("ready");
                    never.await();
                }
            }
            """;

    @TempDir
    Path folder;

    private TinySubmission submission;

    @BeforeEach
    void newSubmission() {
        submission = new TinySubmission(folder);
    }

    @Test
    void a_loop_that_takes_its_answers_late_is_not_refuted() throws IOException {
        CallFacts call = submission
                .processor("Loop", LOOP + "return results;", "")
                .call(TinyAssignment.of("concurrency.Loop", 4));

        assertRightAndNotRefuted(call);
        assertThat(reads(call)).anyMatch(read -> read.attestation() == Attestation.CONFIRMED);
    }

    @Test
    void a_loop_with_a_thousand_files_is_not_refuted() throws IOException {
        CallFacts call = submission
                .processor("Crowd", LOOP + "return results;", "")
                .call(new TinyAssignment("concurrency.Crowd", 1000, 1, 1000).heldBy(Hold.once("read", 1000)));

        assertRightAndNotRefuted(call);
    }

    @Test
    void a_loop_that_gives_up_what_it_has_started_is_not_refuted() throws IOException {
        CallFacts call = submission.processor("Hasty", """
                        EventLoop loop = context.newEventLoop();
                        return loop.run(() -> {
                            List<CompletableFuture<String>> all = files.stream().map(loop::read).toList();
                            return all.get(0).thenApply(text -> {
                                long words = text.split(" ").length;
                                try { Thread.sleep(300); } catch (InterruptedException e) { }
                                return List.of(FileResult.of(files.get(0), words));
                            });
                        });
                        """, "").call(TinyAssignment.of("concurrency.Hasty", 4));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(reads(call)).hasSize(4).noneMatch(SendersTest::isRefuted);
    }

    @Test
    void a_loop_in_a_worker_process_is_not_refuted() throws IOException {
        CallFacts call = submission
                .processor("Pool", """
                        List<Process> workers = new ArrayList<>();
                        for (Path file : files)
                            workers.add(context.worker(LoopWorker.class, file.toString())
                                    .redirectError(ProcessBuilder.Redirect.INHERIT).start());
                        List<FileResult> results = new ArrayList<>();
                        for (int i = 0; i < files.size(); i++) {
                            String count = new String(workers.get(i).getInputStream().readAllBytes()).strip();
                            results.add(FileResult.of(files.get(i), Long.parseLong(count)));
                            workers.get(i).waitFor();
                        }
                        return results;
                        """, "")
                .source("LoopWorker", """
                        package concurrency;
                        import concurrency.kit.*;
                        import java.nio.file.*;
                        public class LoopWorker {
                            public static void main(String[] files) throws Exception {
                                RunContext context = RunContext.ofWorker();
                                try (EventLoop loop = context.newEventLoop()) {
                                    System.out.println(loop.run(() -> loop.read(Path.of(files[0]))
                                            .thenApply(context.work()::countWords)));
                                }
                            }
                        }
                        """)
                .call(new TinyAssignment("concurrency.Pool", 2, 2, 2));

        assertRightAndNotRefuted(call);
        assertThat(reads(call)).allMatch(read -> read.form() == Form.NON_BLOCKING && !read.inMainProcess());
    }

    @Test
    void loops_of_workers_that_only_sleep_are_refuted() throws IOException {
        CallFacts call = lie("context.worker(Sleeper.class)", "non-blocking", "false", "hangs up");

        assertThat(reads(call)).hasSize(2).allMatch(SendersTest::isRefuted);
    }

    @Test
    void loops_of_processes_that_are_no_jvm_are_refuted() throws IOException {
        CallFacts call = lie(
                "new ProcessBuilder(\"/bin/sh\", \"-c\", \"echo ready; exec sleep 60\")",
                "non-blocking",
                "false",
                "true");

        assertThat(reads(call)).hasSize(2).allMatch(SendersTest::isRefuted);
    }

    /** Nothing but what the kernel counts tells of them. */
    @ParameterizedTest
    @ValueSource(strings = {"hangs up", "keeps quiet", "goes on"})
    void loops_of_workers_that_show_no_threads_are_refuted_however_the_liar_ends(String end) throws IOException {
        CallFacts call = lie(WITHOUT_DUMPS, "non-blocking", "false", end);

        assertThat(reads(call)).hasSize(2).allMatch(SendersTest::isRefuted);
    }

    @Test
    void virtual_threads_of_workers_that_only_sleep_are_refused_or_refuted() throws IOException {
        CallFacts call = lie("context.worker(Sleeper.class)", "blocking", "true", "hangs up");

        assertRefusedOrRefuted(call);
    }

    @Test
    void virtual_threads_that_are_none_are_refused_or_refuted() throws IOException {
        CallFacts call = submission.processor("Liar", """
                        long me = ProcessHandle.current().pid();
                        return liar(files, Collections.nCopies(files.size(), me), "blocking", true, "hangs up");
                        """, CLIENT).call(TinyAssignment.of("concurrency.Liar", 2));

        assertRefusedOrRefuted(call);
    }

    @Test
    void a_thread_that_only_goes_by_the_name_of_a_virtual_one_is_not_refused() throws IOException {
        CallFacts call = submission.processor("Named", """
                        List<FileResult> results = new ArrayList<>();
                        Thread thread = new VirtualThread(() -> results.add(one(context.work(), files.get(0))));
                        thread.start();
                        thread.join();
                        return results;
                        """, """
                        static class VirtualThread extends Thread {
                            VirtualThread(Runnable task) { super(task); }
                        }
                        """).call(TinyAssignment.of("concurrency.Named", 1));

        assertRightAndNotRefuted(call);
        assertThat(reads(call)).noneMatch(Request::virtual);
    }

    @Test
    void virtual_threads_are_not_refuted() throws IOException {
        assumeTrue(Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS, "this JDK has no virtual threads");

        CallFacts call = submission.processor("Virtual", """
                        var start = Thread.class.getMethod("startVirtualThread", Runnable.class);
                        FileResult[] results = new FileResult[files.size()];
                        List<Thread> threads = new ArrayList<>();
                        for (int i = 0; i < results.length; i++) {
                            int at = i;
                            Runnable task = () -> results[at] = one(context.work(), files.get(at));
                            threads.add((Thread) start.invoke(null, task));
                        }
                        for (Thread thread : threads) thread.join();
                        return List.of(results);
                        """, "").call(TinyAssignment.of("concurrency.Virtual", 8));

        assertRightAndNotRefuted(call);
        assertThat(reads(call)).hasSize(8).allMatch(Request::virtual);
    }

    private CallFacts lie(String worker, String form, String virtual, String end) throws IOException {
        String body = IN_THE_NAME_OF_WORKERS
                .replace("WORKER", worker)
                .replace("FORM", form)
                .replace("VIRTUAL", virtual)
                .replace("END", end);
        return submission
                .processor("Liar", body, CLIENT)
                .source("Sleeper", SLEEPER)
                .call(TinyAssignment.of("concurrency.Liar", 2));
    }

    private static void assertRightAndNotRefuted(CallFacts call) {
        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.results())
                .extracting(result -> result.value())
                .containsExactlyElementsOf(call.expected().stream()
                        .map(expected -> expected.value())
                        .toList());
        assertThat(call.requests()).isNotEmpty().noneMatch(SendersTest::isRefuted);
    }

    /** Where there are no virtual threads nobody is asked to prove it: the request isn't taken. */
    private static void assertRefusedOrRefuted(CallFacts call) {
        assertThat(reads(call)).allMatch(SendersTest::isRefuted);
        assertThat(reads(call)).hasSize(Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS ? 0 : 2);
    }

    private static List<Request> reads(CallFacts call) {
        return call.requests().stream()
                .filter(request -> request.kind().equals("read"))
                .toList();
    }

    private static boolean isRefuted(Request request) {
        return request.attestation() == Attestation.REFUTED;
    }
}
