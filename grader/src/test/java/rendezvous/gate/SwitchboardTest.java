package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

class SwitchboardTest {

    private static final int LINES = 350;

    @TempDir
    private Path folder;

    @Test
    void what_one_turn_left_over_is_told_in_the_next() throws IOException {
        Path socket = folder.resolve("socket");
        try (Switchboard switchboard = new Switchboard(socket);
                SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            AtomicInteger told = new AtomicInteger();
            say(client);
            Switchboard.Listener answersEachWordWithAnother = connection -> {
                connection.nextLine();
                if (told.incrementAndGet() < LINES) {
                    say(client);
                }
            };
            int turns = 0;
            while (told.get() < LINES && turns++ < LINES) {
                switchboard.pump(Duration.ofMillis(1), answersEachWordWithAnother);
            }

            assertThat(told).hasValue(LINES);
            assertThat(turns)
                    .as("a program that never stops to talk doesn't keep the gate")
                    .isBetween(2, 10);
        }
    }

    private static void say(SocketChannel client) {
        try {
            client.write(ByteBuffer.wrap(new byte[] {'a', '\n'}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
