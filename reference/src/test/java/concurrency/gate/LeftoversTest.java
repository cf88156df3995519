package concurrency.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import concurrency.kit.RunContext;
import concurrency.kit.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Nothing of a run stays behind, whatever its workers do. */
class LeftoversTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the socket lies in another place")
    void a_worker_that_will_not_end_is_ended_and_its_socket_goes_too() throws IOException {
        Process worker = RunContext.forWorkload(Workload.IO_BOUND)
                .worker(Stubborn.class)
                .redirectErrorStream(true)
                .start();
        Path socket = Path.of(System.getProperty("java.io.tmpdir"), ".java_pid" + worker.pid());
        assertThat(worker.getInputStream().read()).isEqualTo('!');
        await().until(() -> Files.exists(socket));

        Leftovers.end();

        assertThat(worker.isAlive()).isFalse();
        assertThat(socket).doesNotExist();
    }

    /** A worker whose end takes forever. */
    static final class Stubborn {

        private Stubborn() {}

        public static void main(String[] args) throws InterruptedException {
            CountDownLatch never = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            System.out.print('!');
            System.out.flush();
            never.await();
        }
    }
}
