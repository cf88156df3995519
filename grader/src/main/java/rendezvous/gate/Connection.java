package rendezvous.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One client's socket, never blocking: what came in is bounded, what goes out waits its turn. */
final class Connection {

    private static final int CHUNK = 8192;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteArrayOutputStream incoming = new ByteArrayOutputStream();
    private final Deque<Outgoing> outgoing = new ArrayDeque<>();
    private int lineLimit;
    private boolean open = true;
    private boolean last;
    private boolean endedWithItsAnswer;
    private boolean spoken;

    Connection(SocketChannel channel, SelectionKey key, int lineLimit) {
        this.channel = channel;
        this.key = key;
        this.lineLimit = lineLimit;
    }

    void allowLinesOf(int bytes) {
        lineLimit = bytes;
    }

    /** Whether this is the first time that somebody asks this. */
    boolean speaksFirst() {
        boolean first = !spoken;
        spoken = true;
        return first;
    }

    boolean isOpen() {
        return open;
    }

    /**
     * Whether the client hung up after all that there was to say. If it hadn't read it, the kernel would have told of a
     * broken connection instead of the end of the stream, except of one that was only half closed.
     */
    boolean endedWithItsAnswer() {
        return endedWithItsAnswer;
    }

    /** Reads what is there. Closes itself at the end of the stream. */
    void receive() {
        try {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            int count = channel.read(chunk);
            if (count < 0) {
                endedWithItsAnswer = last && outgoing.isEmpty();
                close();
            } else {
                incoming.write(chunk.array(), 0, count);
            }
        } catch (IOException e) {
            // The client is gone: for the gate the same as the end of the stream.
            close();
        }
    }

    /**
     * Takes the next whole line out of what came in.
     *
     * @throws ProtocolException if it is longer than allowed
     */
    Optional<String> nextLine() {
        byte[] bytes = incoming.toByteArray();
        int end = indexOfNewline(bytes);
        if (end < 0 ? bytes.length >= lineLimit : end >= lineLimit) {
            throw new ProtocolException("a line has more than " + lineLimit + " bytes");
        }
        if (end < 0) {
            return Optional.empty();
        }
        keepFrom(bytes, end + 1);
        return Optional.of(new String(bytes, 0, end, StandardCharsets.UTF_8));
    }

    /** Takes exactly so many bytes out of what came in, as text, once they are there. */
    Optional<String> nextText(int length) {
        byte[] bytes = incoming.toByteArray();
        if (bytes.length < length) {
            return Optional.empty();
        }
        keepFrom(bytes, length);
        return Optional.of(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }

    /** Whether more came in than was taken out. */
    boolean hasMore() {
        return incoming.size() > 0;
    }

    void send(String line, String text) {
        outgoing.add(new Outgoing(line));
        outgoing.add(new Outgoing(text));
        flush();
    }

    /** Sends the last that there is to say: once it is written, the client reads the end of the stream. */
    void sendLast(String line, String text) {
        last = true;
        send(line, text);
    }

    /** Writes as much as the socket takes, and asks to be told when it takes more. */
    void flush() {
        try {
            while (!outgoing.isEmpty() && outgoing.element().writeTo(channel)) {
                outgoing.remove();
            }
            if (last && outgoing.isEmpty()) {
                channel.shutdownOutput();
            }
            if (key.isValid()) {
                int wanted = outgoing.isEmpty() ? 0 : SelectionKey.OP_WRITE;
                key.interestOps(SelectionKey.OP_READ | wanted);
            }
        } catch (IOException e) {
            // The client is gone: nobody waits for the rest.
            close();
        }
    }

    void close() {
        open = false;
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing is lost: the descriptor is released even when close complains.
            outgoing.clear();
        }
    }

    private void keepFrom(byte[] bytes, int start) {
        incoming.reset();
        incoming.write(bytes, start, bytes.length - start);
    }

    private static int indexOfNewline(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
