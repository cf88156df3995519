package concurrency.kit;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** One line of the gate's protocol: encoded fields with a blank between them. */
final class GateLine {

    private static final int LONGEST = 4096;
    private static final String EMPTY = "-";

    private GateLine() {}

    /**
     * Makes a line ready to be sent.
     *
     * @param fields its fields, as plain text
     * @return the bytes of the line, its end included
     * @throws IOException if the line would be longer than the gate accepts
     */
    static ByteBuffer of(Object... fields) throws IOException {
        // Each worker comes along here: the first lambda costs a JVM several milliseconds.
        StringJoiner words = new StringJoiner(" ", "", "\n");
        for (Object field : fields) {
            words.add(encode(field.toString()));
        }
        String line = words.toString();
        if (line.length() > LONGEST) {
            throw new IOException("The name of the file is too long to ask for it.");
        }
        return ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
    }

    static String encode(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        return text.equals(EMPTY) ? "%2D" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String decode(String field) {
        return field.equals(EMPTY) ? "" : URLDecoder.decode(field, StandardCharsets.UTF_8);
    }
}
