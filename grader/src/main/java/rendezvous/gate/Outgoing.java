package rendezvous.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * A text on its way out. Only a piece of it is in memory as bytes: thousands of clients may ask for the same long text, and
 * never read it.
 */
final class Outgoing {

    /** In characters. */
    static final int PIECE = 8192;

    private final CharSequence text;
    private int next;
    private ByteBuffer piece = ByteBuffer.allocate(0);

    Outgoing(CharSequence text) {
        this.text = text;
    }

    /** Writes as much as the channel takes now; tells whether that was all. */
    boolean writeTo(WritableByteChannel channel) throws IOException {
        while (piece.hasRemaining() || next < text.length()) {
            if (!piece.hasRemaining()) {
                piece = nextPiece();
            }
            channel.write(piece);
            if (piece.hasRemaining()) {
                return false;
            }
        }
        return true;
    }

    /** Ends before a pair of surrogates that it would tear apart. */
    private ByteBuffer nextPiece() {
        int end = Math.min(text.length(), next + PIECE);
        boolean tearsAPair = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        String part = text.subSequence(next, tearsAPair ? end - 1 : end).toString();
        next += part.length();
        return ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8));
    }
}
