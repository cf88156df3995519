package rendezvous.driver;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The connection to the gate: lines of percent-encoded fields. */
final class Channel implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String EMPTY = "-";

    private final SocketChannel socket;
    private final ByteBuffer incoming = ByteBuffer.allocate(BUFFER_BYTES).flip();

    private Channel(SocketChannel socket) {
        this.socket = socket;
    }

    static Channel open(Path path) throws IOException {
        SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        socket.connect(UnixDomainSocketAddress.of(path));
        return new Channel(socket);
    }

    void send(String... fields) throws IOException {
        String line = Arrays.stream(fields).map(Channel::encode).collect(Collectors.joining(" ", "", "\n"));
        send(line.getBytes(StandardCharsets.US_ASCII));
    }

    void send(byte[] bytes) throws IOException {
        ByteBuffer outgoing = ByteBuffer.wrap(bytes);
        while (outgoing.hasRemaining()) {
            socket.write(outgoing);
        }
    }

    /** Waits for the next line. */
    List<String> receive() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte next = nextByte(); next != '\n'; next = nextByte()) {
            line.write(next);
        }
        return Arrays.stream(line.toString(StandardCharsets.US_ASCII).split(" ", -1))
                .map(Channel::decode)
                .toList();
    }

    private byte nextByte() throws IOException {
        if (!incoming.hasRemaining()) {
            incoming.clear();
            int count = socket.read(incoming);
            incoming.flip();
            if (count < 0) {
                throw new EOFException("the gate has closed the connection");
            }
        }
        return incoming.get();
    }

    private static String encode(String field) {
        if (field.isEmpty()) {
            return EMPTY;
        }
        return field.equals(EMPTY) ? "%2D" : URLEncoder.encode(field, StandardCharsets.UTF_8);
    }

    private static String decode(String field) {
        return field.equals(EMPTY) ? "" : URLDecoder.decode(field, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
