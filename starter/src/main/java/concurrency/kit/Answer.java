package concurrency.kit;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The gate's answer to one request, put together from the pieces in which it arrives. */
final class Answer {

    private static final String OK = "ok ";
    private static final String ERROR = "error ";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * Adds what has arrived.
     *
     * @param piece a buffer to read from; it is empty afterwards
     */
    void add(ByteBuffer piece) {
        byte[] part = new byte[piece.remaining()];
        piece.get(part);
        bytes.writeBytes(part);
    }

    /**
     * Takes the whole answer, after the gate has closed the connection.
     *
     * @return the text of a file; empty for a permission to count
     * @throws IOException if the gate answered with an error, or not completely
     */
    String text() throws IOException {
        byte[] all = bytes.toByteArray();
        int end = endOfLine(all);
        String line = new String(all, 0, end, StandardCharsets.UTF_8);
        if (line.startsWith(ERROR)) {
            throw error(GateLine.decode(line.substring(ERROR.length())));
        }
        byte[] body = Arrays.copyOfRange(all, end + 1, all.length);
        // The first "a" + b costs a worker's JVM several milliseconds.
        if (!line.equals(OK.concat(Integer.toString(body.length)))) {
            throw new EOFException(
                    "The answer to this request is not complete: '" + line + "' came with " + body.length + " bytes.");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static int endOfLine(byte[] all) throws EOFException {
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                return i;
            }
        }
        throw new EOFException("The connection ended before an answer came.");
    }

    private static IOException error(String message) {
        return message.isEmpty() ? new IOException() : new IOException(message);
    }
}
