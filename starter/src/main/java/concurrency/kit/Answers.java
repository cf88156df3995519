package concurrency.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The answers that an event loop waits for, all at once and on one thread. */
final class Answers {

    private static final int BUFFER_BYTES = 16 * 1024;

    private record Expected(Answer answer, CompletableFuture<String> text) {}

    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    Answers() {
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("The event loop can't be made.", e);
        }
    }

    void expect(SocketChannel connection, CompletableFuture<String> text) throws IOException {
        connection.register(selector, SelectionKey.OP_READ, new Expected(new Answer(), text));
    }

    /**
     * Waits until something has arrived, and takes it.
     *
     * @param longest how long to wait at most; empty for no limit
     */
    void await(Optional<Duration> longest) {
        try {
            select(longest);
        } catch (IOException e) {
            throw new UncheckedIOException("The event loop can't wait for its answers.", e);
        }
        List<SelectionKey> ready = List.copyOf(selector.selectedKeys());
        selector.selectedKeys().clear();
        ready.forEach(this::take);
    }

    private void select(Optional<Duration> longest) throws IOException {
        if (longest.isEmpty()) {
            selector.select();
        } else if (longest.get().isZero()) {
            selector.selectNow();
        } else {
            selector.select(longest.get().toMillis() + 1); // 0 would mean: no limit
        }
    }

    private void take(SelectionKey key) {
        Expected expected = (Expected) key.attachment();
        try {
            SocketChannel connection = (SocketChannel) key.channel();
            buffer.clear();
            boolean ended = connection.read(buffer) < 0;
            expected.answer().add(buffer.flip());
            if (ended) {
                connection.close();
                expected.text().complete(expected.answer().text());
            }
        } catch (IOException e) {
            close(key);
            expected.text().completeExceptionally(e);
        }
    }

    boolean isOpen() {
        return selector.isOpen();
    }

    void wakeUp() {
        selector.wakeup();
    }

    /** Gives up what is still expected. */
    void cancelAll() {
        List<SelectionKey> pending = List.copyOf(selector.keys());
        pending.forEach(Answers::close);
        pending.forEach(key -> ((Expected) key.attachment()).text().cancel(false));
    }

    void close() {
        if (!selector.isOpen()) {
            return;
        }
        cancelAll();
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The event loop can't be closed.", e);
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            key.cancel(); // there is nothing else that could be done with a connection that can't be closed
        }
    }
}
