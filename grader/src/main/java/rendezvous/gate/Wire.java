package rendezvous.gate;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of the gate's protocol: fields separated by blanks, each percent-encoded. See docs/protocol.md. */
final class Wire {

    private static final String EMPTY = "-";

    private Wire() {}

    static String line(List<String> fields) {
        return fields.stream().map(Wire::encode).collect(Collectors.joining(" ", "", "\n"));
    }

    /**
     * Takes a line apart.
     *
     * @throws ProtocolException if a field is not encoded as it should be
     */
    static List<String> fields(String line) {
        return Arrays.stream(line.split(" ", -1)).map(Wire::decode).toList();
    }

    private static String encode(String field) {
        if (field.isEmpty()) {
            return EMPTY;
        }
        return field.equals(EMPTY) ? "%2D" : URLEncoder.encode(field, StandardCharsets.UTF_8);
    }

    private static String decode(String field) {
        if (field.equals(EMPTY)) {
            return "";
        }
        try {
            return URLDecoder.decode(field, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("a field is not percent-encoded", e);
        }
    }
}
