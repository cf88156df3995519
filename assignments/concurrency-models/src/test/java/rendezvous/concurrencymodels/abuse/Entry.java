package rendezvous.concurrencymodels.abuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One entry of a folder or an archive, written down as data.
 *
 * @param name its name as it is stored, however hostile
 * @param kind file, folder, link, hardlink, fifo, device or encrypted
 * @param latin the bytes of a file, one character for each
 * @param start what stands before the repeated content
 * @param times how often the content is repeated; {@code %n} in it is the number of the repetition
 * @param end what stands behind it
 * @param target where a link leads
 * @param count how many such entries there are; {@code %d} in the name is the number of each
 */
record Entry(String name, String kind, String start, String latin, int times, String end, String target, int count) {

    static Entry file(String name, byte[] content) {
        return new Entry(name, "file", "", latin(content), 1, "", "", 1);
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(start.getBytes(StandardCharsets.ISO_8859_1));
        byte[] content = latin.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < times; i++) {
            out.write(
                    latin.contains("%n")
                            ? latin.replace("%n", Integer.toString(i)).getBytes(StandardCharsets.ISO_8859_1)
                            : content);
        }
        out.write(end.getBytes(StandardCharsets.ISO_8859_1));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array can always be written to", e);
        }
        return out.toByteArray();
    }

    Entry numbered(int number) {
        return new Entry(name.replace("%d", Integer.toString(number)), kind, start, latin, times, end, target, 1);
    }
}
