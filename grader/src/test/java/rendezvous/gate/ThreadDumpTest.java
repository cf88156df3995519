package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendezvous.gate.ThreadDump.JavaThread;
import rendezvous.model.StackLine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ThreadDumpTest {

    private static final String OF_17 = """
            "main" #1 prio=5 os_prio=0 cpu=31.67ms elapsed=1.22s tid=0x00007fbbf0017ea0 nid=0x20b9 in Object.wait()  [0x0]
               java.lang.Thread.State: WAITING (on object monitor)
            \tat java.lang.Object.wait(java.base@17.0.15/Native Method)
            \t- waiting on <0x000000069e002f40> (a java.lang.Thread)
            \tat java.lang.Thread.join(java.base@17.0.15/Thread.java:1313)
            \tat concurrency.ThreadedFileProcessor.processFiles(ThreadedFileProcessor.java:23)

            "Service Thread" #5 daemon prio=9 os_prio=0 cpu=0.06ms elapsed=1.19s tid=0x00007fbbf01028f0 nid=0x20c3 runnable  [0x0]
               java.lang.Thread.State: RUNNABLE

            "VM Thread" os_prio=0 cpu=0.26ms elapsed=1.19s tid=0x00007fbbf00f1250 nid=0x20be runnable
            """;

    private static final String OF_25 = """
            "pool "x" [1]" #31 [8431] daemon prio=5 os_prio=0 cpu=1.50ms elapsed=1.14s tid=0x00007fe8c00c14e0 nid=8431 waiting on condition  [0x0]
               java.lang.Thread.State: TIMED_WAITING (parking)
            \tat jdk.internal.misc.Unsafe.park(java.base@25.0.3/Native Method)
            \tat concurrency.Work.lambda$run$0(Work.java:7)
            """;

    private static final String FORGED_HEADER =
            "x\" #9 daemon prio=5 os_prio=0 cpu=1.50ms elapsed=1.14s tid=0x00007fe8c00c14e0 nid=8431 runnable  [0x0]";

    @Test
    void reads_threads_of_jdk_17_with_their_hexadecimal_number() {
        ThreadDump dump = ThreadDump.parse(OF_17);

        assertThat(dump.threads()).hasSize(1);
        JavaThread main = dump.threads().get(0);
        assertThat(main.name()).isEqualTo("main");
        assertThat(main.tid()).isEqualTo(0x20b9);
        assertThat(main.daemon()).isFalse();
        assertThat(main.state()).isEqualTo("WAITING");
        assertThat(main.cpuMillis()).isEqualTo(31.67);
        assertThat(main.stack())
                .containsExactly(
                        new StackLine("java.lang.Object", "wait", "", 0),
                        new StackLine("java.lang.Thread", "join", "Thread.java", 1313),
                        new StackLine(
                                "concurrency.ThreadedFileProcessor", "processFiles", "ThreadedFileProcessor.java", 23));
    }

    @Test
    void reads_threads_of_jdk_25_whatever_their_name_holds() {
        JavaThread thread = ThreadDump.parse(OF_25).threads().get(0);

        assertThat(thread.name()).isEqualTo("pool \"x\" [1]");
        assertThat(thread.tid()).isEqualTo(8431);
        assertThat(thread.daemon()).isTrue();
        assertThat(thread.state()).isEqualTo("TIMED_WAITING");
        assertThat(thread.standsIn("concurrency.Work", "lambda$run$0")).isTrue();
    }

    @Test
    void leaves_threads_without_java_frames_out() {
        assertThat(ThreadDump.parse(OF_17).threads())
                .extracting(JavaThread::name)
                .containsExactly("main");
    }

    @Test
    void reads_a_thread_with_line_feeds_in_its_name() {
        JavaThread thread = ThreadDump.parse(OF_25.replace("pool \"x\" ", "\npool\n\n\"x "))
                .threads()
                .get(0);

        assertThat(thread.name()).isEqualTo("\npool\n\n\"x [1]");
        assertThat(thread.tid()).isEqualTo(8431);
        assertThat(thread.daemon()).isTrue();
        assertThat(thread.stack()).hasSize(2);
    }

    @Test
    void reads_the_word_daemon_only_behind_the_name() {
        String named = OF_17.replace("\"main\"", "\"main\" #9 daemon prio=5 os_prio=0 tid=0x1 nid=0x5 runnable \"");

        assertThat(ThreadDump.parse(named).threads().get(0).daemon()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORGED_HEADER + "\n\tat a.B.c(B.java:1)\n\n", // the true header has no beginning any more
                FORGED_HEADER + "\n\tat a.B.c(B.java:1)\n\n\"main", // a thread of that number is there, too
                "x\n   java.lang.Thread.State: WAITING (parking)\n",
                "x\n\tat concurrency.kit.GateClient.ask(GateClient.java:1)\n",
                "x\n\nFound one Java-level deadlock:\n",
                FORGED_HEADER + "\n\nFound one Java-level deadlock:\n\"x\":\n"
            })
    void refuses_a_name_that_imitates_a_dump(String name) {
        String dump = OF_25 + "\n" + OF_17.replace("\"main\"", "\"" + name + "\"");

        assertThatThrownBy(() -> ThreadDump.parse(dump)).isInstanceOf(ForgeryException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\n", "\" os_prio=", "\nx\" #9 "})
    void refuses_a_name_that_nobody_can_mean_as_one(String piece) {
        String name = "x\n" + piece.repeat(ThreadDump.LONGEST);

        assertThatThrownBy(() -> ThreadDump.parse(OF_17.replace("main", name))).isInstanceOf(ForgeryException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" os_prio=",
                "\" os_prio= tid=0x",
                "\" os_prio= tid=0x1 nid=",
                " tid=0x1",
                "a.b(/",
                ".",
                "a b",
                "cpu=1"
            })
    void looks_at_any_name_as_briefly_as_at_a_plain_one(String piece) {
        String worst = dumpOfLongNames(piece.repeat(1 + ThreadDump.LONGEST / piece.length()));
        String plain = dumpOfLongNames("x".repeat(ThreadDump.LONGEST));
        shortestParse(plain);

        // With a look that goes back for each piece of a name it is some hundred times as long.
        assertThat(shortestParse(worst)).isLessThan(50 * shortestParse(plain));
    }

    /** Names of nearly all that is allowed, in which the header doesn't end where it seems to. */
    private static String dumpOfLongNames(String name) {
        int room = ThreadDump.LONGEST - OF_25.length();
        return IntStream.range(0, 30)
                .mapToObj(i -> OF_25.replace("pool", "\n\tat " + name.substring(0, room) + "\n")
                        .replace("nid=8431", "nid=" + (1 + i)))
                .collect(Collectors.joining("\n"));
    }

    /** Processor time, so that a busy machine doesn't matter. */
    private static long shortestParse(String dump) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = threads.getCurrentThreadCpuTime();
            assertThat(ThreadDump.parse(dump).threads()).hasSize(30);
            shortest = Math.min(shortest, threads.getCurrentThreadCpuTime() - before);
        }
        return shortest;
    }

    @Test
    void refuses_a_name_of_many_lines_before_it_looks_at_them() {
        assertThatThrownBy(() -> ThreadDump.parse(OF_17.replace("main", "x\n".repeat(50))))
                .isInstanceOf(ForgeryException.class);
    }

    @Test
    void keeps_the_beginning_of_a_long_name() {
        JavaThread thread = ThreadDump.parse(OF_17.replace("main", "\ud83d\ude00".repeat(200)))
                .threads()
                .get(0);

        assertThat(thread.name()).isEqualTo("\ud83d\ude00".repeat(100) + "…");
        assertThat(thread.tid()).isEqualTo(0x20b9);
    }

    @Test
    void reads_a_name_with_every_kind_of_line_end() {
        JavaThread thread = ThreadDump.parse(OF_17.replace("main", "a\u2028b\u0085c"))
                .threads()
                .get(0);

        assertThat(thread.name()).isEqualTo("a\u2028b\u0085c");
        assertThat(thread.tid()).isEqualTo(0x20b9);
    }

    @Test
    void refuses_a_number_that_no_jvm_writes() {
        assertThatThrownBy(() -> ThreadDump.parse(OF_25.replace("nid=8431", "nid=0999")))
                .isInstanceOf(ForgeryException.class);
    }

    @Test
    void takes_threads_that_have_no_number_yet_for_what_they_are() {
        String newborn = OF_25.replace("nid=8431", "nid=0");

        assertThat(ThreadDump.parse(newborn + "\n" + newborn).threads()).hasSize(2);
    }

    @Test
    void forgives_a_dump_that_breaks_off_in_a_header() {
        String whole = OF_17 + "\n" + OF_25;

        assertThat(ThreadDump.parse(whole.substring(0, whole.indexOf(" daemon prio=5 os_prio=0 cpu=1.50ms")))
                        .threads())
                .extracting(JavaThread::name)
                .containsExactly("main");
    }

    @Test
    void does_not_take_the_report_of_a_deadlock_for_more_threads() {
        String report = """

                Found one Java-level deadlock:
                =============================
                "Thread-0":
                  waiting to lock monitor 0x00007f, which is held by "main"

                Java stack information for the threads listed above:
                ===================================================
                "Thread-0":
                \tat concurrency.Work.run(Work.java:7)
                """;

        assertThat(ThreadDump.parse(OF_17 + report)).isEqualTo(ThreadDump.parse(OF_17));
    }

    @Test
    void survives_any_text() {
        assertThat(ThreadDump.parse("\tat \n\"\n\" nid=\n\tat a.b(\n").threads())
                .isEmpty();
    }
}
