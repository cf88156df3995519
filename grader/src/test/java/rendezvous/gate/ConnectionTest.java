package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class ConnectionTest {

    private static final int LIMIT = 1000;
    private static final int FLOOD = 100_000;
    private static final int LONG_LINE = 60_000;

    private final Selector selector;
    private final SocketChannel client;
    private final Connection connection;

    ConnectionTest() throws IOException {
        selector = Selector.open();
        try (ServerSocketChannel listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            client = SocketChannel.open(listening.getLocalAddress());
            SocketChannel server = listening.accept();
            server.configureBlocking(false);
            connection = new Connection(server, server.register(selector, SelectionKey.OP_READ), LIMIT);
        }
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        connection.close();
        selector.close();
    }

    @Test
    void a_line_that_never_ends_is_refused() {
        assertThatThrownBy(() -> lines("x".repeat(FLOOD)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("more than 1000 bytes");
    }

    @Test
    void a_line_that_ends_too_late_is_refused() {
        assertThatThrownBy(() -> lines("x".repeat(LIMIT) + "\n")).isInstanceOf(ProtocolException.class);
    }

    @Test
    void without_the_bound_a_line_of_any_length_is_taken() throws IOException {
        connection.allowLinesOf(Integer.MAX_VALUE);

        assertThat(lines("x".repeat(FLOOD) + "\n"))
                .singleElement()
                .satisfies(line -> assertThat(line).hasSize(FLOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verdict passed 100", "returned now", "result a", ""})
    void what_the_driver_never_says_is_a_forgery(String line) {
        DriverLink driver = new DriverLink(connection, 1);

        assertThatThrownBy(() -> receive(line + "\n", driver::receive)).isInstanceOf(ForgeryException.class);
    }

    @Test
    void results_without_end_are_a_forgery() {
        DriverLink driver = new DriverLink(connection, 1);
        String flood = "result a 1 false -\n".repeat(DriverLink.MOST_LINES + 1);

        assertThatThrownBy(() -> receive(flood, driver::receive)).isInstanceOf(ForgeryException.class);
    }

    @Test
    void of_long_results_only_the_first_are_kept() throws IOException {
        DriverLink driver = new DriverLink(connection, 1);
        String result = "result a 1 true " + "x".repeat(LONG_LINE);

        receive((result + '\n').repeat(100) + "threw a.B c\n", driver::receive);

        assertThat(driver.results()).hasSize(DriverLink.MOST_KEPT / result.length());
        assertThat(driver.thrown()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"returned\n", "missing\n", "threw a.B c\n", "text 2\nab"})
    void what_is_said_behind_an_answer_is_a_forgery(String answer) {
        DriverLink driver = new DriverLink(connection, 1);

        assertThatThrownBy(() -> receive(answer + "x".repeat(FLOOD), driver::receive))
                .isInstanceOf(ForgeryException.class);
        assertThat(driver.isFinished()).isTrue();
    }

    private List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        receive(text, () -> connection.nextLine().ifPresent(lines::add));
        return lines;
    }

    /** Sends a text, hangs up, and takes in what arrives, however it comes. */
    private void receive(String text, Runnable takeIn) throws IOException {
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(text));
        while (connection.isOpen()) {
            selector.select();
            selector.selectedKeys().clear();
            connection.receive();
            takeIn.run();
        }
        sent.join();
    }

    private void send(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                client.write(bytes);
            }
            client.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
