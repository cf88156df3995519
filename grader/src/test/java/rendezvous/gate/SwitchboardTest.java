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

    private static final int FOR_EVER = 100_000;

    @TempDir
    private Path folder;

    @Test
    void comes_back_from_a_program_that_never_stops_to_talk() throws IOException {
        Path socket = folder.resolve("gate");
        AtomicInteger told = new AtomicInteger();
        try (Switchboard switchboard = new Switchboard(socket);
                SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            say(client);
            switchboard.pump(Duration.ZERO, connection -> {
                assertThat(told.incrementAndGet()).isLessThan(FOR_EVER);
                assertThat(connection.nextText(1)).isPresent();
                say(client);
            });
        }
        assertThat(told).hasPositiveValue();
    }

    private static void say(SocketChannel client) {
        try {
            client.write(ByteBuffer.wrap(new byte[] {'x'}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
