package rendezvous.build;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The grader's end of the connection to one compiler process. It waits for nothing without asking again and again
 * whether it still makes sense.
 */
final class CompileLink implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final int LONGEST_ANSWER = 64 << 20;

    private final Selector selector;
    private final ServerSocketChannel server;
    private Optional<SocketChannel> peer = Optional.empty();

    CompileLink(Path socket) throws IOException {
        this.selector = Selector.open();
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    /**
     * Waits for the one who knows the secret; nobody else is listened to, ever.
     *
     * @return false if it never came
     */
    boolean accept(String secret, BooleanSupplier worthwhile) throws IOException {
        byte[] expected = secret.getBytes(StandardCharsets.US_ASCII);
        while (isWorthwhile(worthwhile)) {
            select();
            SocketChannel caller = server.accept();
            if (caller != null) {
                caller.configureBlocking(false);
                caller.register(selector, SelectionKey.OP_READ);
                peer = Optional.of(caller);
                ByteBuffer said = ByteBuffer.allocate(expected.length);
                if (receive(said, worthwhile) && said.equals(ByteBuffer.wrap(expected))) {
                    server.close();
                    return true;
                }
                caller.close();
            }
        }
        return false;
    }

    /** Sends a request and waits for the answer; empty if there is none. */
    Optional<byte[]> ask(byte[] request, BooleanSupplier worthwhile) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        if (!send(ByteBuffer.wrap(request), worthwhile) || !receive(length, worthwhile)) {
            return Optional.empty();
        }
        int bytes = length.getInt();
        if (bytes < 0 || bytes > LONGEST_ANSWER) {
            return Optional.empty();
        }
        ByteBuffer answer = ByteBuffer.allocate(bytes);
        return receive(answer, worthwhile) ? Optional.of(answer.array()) : Optional.empty();
    }

    private boolean send(ByteBuffer bytes, BooleanSupplier worthwhile) throws IOException {
        interest(SelectionKey.OP_WRITE);
        while (bytes.hasRemaining() && isWorthwhile(worthwhile)) {
            select();
            if (moved(channel -> channel.write(bytes)) < 0) {
                return false;
            }
        }
        return !bytes.hasRemaining();
    }

    private boolean receive(ByteBuffer bytes, BooleanSupplier worthwhile) throws IOException {
        interest(SelectionKey.OP_READ);
        while (bytes.hasRemaining() && isWorthwhile(worthwhile)) {
            select();
            if (moved(channel -> channel.read(bytes)) < 0) {
                return false;
            }
        }
        boolean whole = !bytes.hasRemaining();
        bytes.flip();
        return whole;
    }

    private void interest(int operations) {
        peer.ifPresent(channel -> channel.keyFor(selector).interestOps(operations));
    }

    private void select() throws IOException {
        selector.select(LOOK.toMillis());
        selector.selectedKeys().clear();
    }

    /** A connection that breaks is the other side's end, not a fault of this machine. */
    private int moved(Transfer transfer) throws InterruptedIOException {
        try {
            return peer.isPresent() ? transfer.move(peer.get()) : -1;
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException e) {
            return -1;
        }
    }

    private static boolean isWorthwhile(BooleanSupplier worthwhile) throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        return worthwhile.getAsBoolean();
    }

    private static InterruptedIOException interrupted() {
        return new InterruptedIOException("interrupted while a submission was compiled");
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (peer.isPresent()) {
            peer.get().close();
        }
        selector.close();
    }

    private interface Transfer {
        int move(SocketChannel channel) throws IOException;
    }
}
