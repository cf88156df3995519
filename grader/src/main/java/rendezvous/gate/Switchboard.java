package rendezvous.gate;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The socket and its connections, driven by one thread: whoever calls {@link #pump}. So an arrival is either counted or
 * still outside, never in between.
 */
final class Switchboard implements AutoCloseable {

    /** Work requests are short; only the driver, once it is known, may send more. */
    static final int REQUEST_LINE_LIMIT = 4096;

    private static final int BACKLOG = 4096;
    private static final int MOST_CONNECTIONS = 5000;

    /** A program that never stops to talk must not keep the gate from what else it has to do. */
    private static final int MOST_ROUNDS = 100;

    private final Path path;
    private final ServerSocketChannel server;
    private final Selector selector;
    private final Set<Connection> connections = new HashSet<>();

    Switchboard(Path path) throws IOException {
        this.path = path;
        this.selector = Selector.open();
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path), BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Told of what comes in. */
    interface Listener {
        /** Bytes came in, or the connection ended. */
        void changed(Connection connection);
    }

    /** Waits for something to happen, at most so long, and tells all that is there, or much of it. */
    void pump(Duration atMost, Listener listener) throws IOException {
        Set<SelectionKey> ready = selector.selectedKeys();
        // What was left to this time is not counted again by the selector.
        if (atMost.toMillis() > 0 && ready.isEmpty()) {
            selector.select(atMost.toMillis());
        } else {
            selector.selectNow();
        }
        for (int round = 0; !ready.isEmpty() && round < MOST_ROUNDS; round++) {
            for (SelectionKey key : List.copyOf(ready)) {
                serve(key, listener);
            }
            ready.clear();
            selector.selectNow();
        }
    }

    private void serve(SelectionKey key, Listener listener) throws IOException {
        if (key.isValid() && key.isAcceptable()) {
            accept();
            return;
        }
        Connection connection = (Connection) key.attachment();
        if (key.isValid() && key.isWritable()) {
            connection.flush();
        }
        if (key.isValid() && key.isReadable()) {
            connection.receive();
            tell(connection, listener);
        }
        if (!connection.isOpen()) {
            connections.remove(connection);
        }
    }

    private void tell(Connection connection, Listener listener) {
        try {
            listener.changed(connection);
        } catch (ProtocolException e) {
            // Only who talks nonsense loses the connection; its program sees the end of the stream.
            connection.close();
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = server.accept();
        while (channel != null) {
            if (connections.size() >= MOST_CONNECTIONS) {
                channel.close();
            } else {
                channel.configureBlocking(false);
                SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
                Connection connection = new Connection(channel, key, REQUEST_LINE_LIMIT);
                key.attach(connection);
                connections.add(connection);
            }
            channel = server.accept();
        }
    }

    @Override
    public void close() throws IOException {
        connections.forEach(Connection::close);
        connections.clear();
        selector.close();
        server.close();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Whatever lies in the socket's place now, its folder is deleted with all that is in it.
            connections.clear();
        }
    }
}
