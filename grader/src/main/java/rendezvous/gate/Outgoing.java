package rendezvous.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text on its way out. Only a piece of it is in memory as bytes: thousands of clients may ask for the same long text, and
 * never read it.
 */
final class Outgoing {

    static final int PIECE = 8192;

    private final CharBuffer rest;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer piece = ByteBuffer.allocate(0);

    Outgoing(CharSequence text) {
        rest = CharBuffer.wrap(text);
    }

    /** Writes as much as the channel takes now; tells whether that was all. */
    boolean writeTo(WritableByteChannel channel) throws IOException {
        while (piece.hasRemaining() || rest.hasRemaining()) {
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

    private ByteBuffer nextPiece() {
        ByteBuffer next = ByteBuffer.allocate(PIECE);
        encoder.encode(rest, next, true);
        return next.flip();
    }
}
