package concurrency.kit;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * Asks the gate for work. The gate answers when it wants to: until then it sees who waits, and on which thread.
 *
 * <p>There is one connection for each request. A request is short enough to fit into the socket's buffer, so that only
 * the answer needs to be waited for.
 */
final class GateClient {

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int LONGEST_THREAD_NAME = 100;

    private final UnixDomainSocketAddress address;
    private final String token;

    GateClient(Path socket, String token) {
        this.address = UnixDomainSocketAddress.of(socket);
        this.token = token;
    }

    /**
     * Asks, and blocks the calling thread until the answer is there.
     *
     * @param kind {@code read} or {@code count}
     * @param subject what shall be read or counted
     * @return the text of the answer
     * @throws IOException if the gate says that the work fails, or the calling thread is interrupted
     */
    String ask(String kind, String subject) throws IOException {
        try (SocketChannel channel = send(kind, "blocking", subject)) {
            return awaitAnswer(channel);
        }
    }

    /**
     * Asks, and doesn't wait for the answer.
     *
     * @param kind {@code read} or {@code count}
     * @param subject what shall be read or counted
     * @return the connection on which the answer will come, in non-blocking mode
     * @throws IOException if the gate can't be reached
     */
    SocketChannel askWithoutWaiting(String kind, String subject) throws IOException {
        SocketChannel channel = send(kind, "non-blocking", subject);
        channel.configureBlocking(false);
        return channel;
    }

    private SocketChannel send(String kind, String form, String subject) throws IOException {
        Thread thread = Thread.currentThread();
        KernelThread kernel = KernelThread.current();
        ByteBuffer line = GateLine.of(
                kind, token, form, kernel.pid(), kernel.tid(), KernelThread.isVirtual(thread), nameOf(thread), subject);
        SocketChannel channel = SocketChannel.open(address);
        while (line.hasRemaining()) {
            channel.write(line);
        }
        return channel;
    }

    /** A thread that stands in this method is held by the gate; its name is part of the protocol. */
    private static String awaitAnswer(SocketChannel channel) throws IOException {
        Answer answer = new Answer();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        while (channel.read(buffer) >= 0) {
            answer.add(buffer.flip());
            buffer.clear();
        }
        return answer.text();
    }

    private static String nameOf(Thread thread) {
        String name = thread.getName();
        return name.substring(0, Math.min(name.length(), LONGEST_THREAD_NAME));
    }
}
