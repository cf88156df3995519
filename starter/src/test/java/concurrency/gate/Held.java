package concurrency.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A request that waits for its answer. */
final class Held {

    private final SocketChannel connection;
    private final Request request;
    private final long sinceNanos = System.nanoTime();

    Held(SocketChannel connection, Request request) {
        this.connection = connection;
        this.request = request;
    }

    Request request() {
        return request;
    }

    long sinceNanos() {
        return sinceNanos;
    }

    void answer(String text) {
        answer(connection, text);
    }

    static void answer(SocketChannel connection, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] line = ("ok " + body.length + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer answer = ByteBuffer.allocate(line.length + body.length)
                .put(line)
                .put(body)
                .flip();
        try (connection) {
            while (answer.hasRemaining()) {
                connection.write(answer);
            }
        } catch (IOException e) {
            // The one who asked is gone. That its answer is missing will show in the results.
        }
    }
}
