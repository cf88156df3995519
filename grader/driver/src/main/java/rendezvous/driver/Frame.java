package rendezvous.driver;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An answer to the grader while it is put together: numbers, and texts and bytes with their lengths in front. */
final class Frame {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream content = new DataOutputStream(bytes);

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String readText(DataInputStream in) throws IOException {
        byte[] text = new byte[in.readInt()];
        in.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    Frame add(long number) {
        return append(out -> out.writeLong(number));
    }

    Frame add(String text) {
        return add(bytes(text));
    }

    Frame add(byte[] block) {
        return append(out -> {
            out.writeInt(block.length);
            out.write(block);
        });
    }

    /** Sends it whole, its length in front. */
    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    private Frame append(Part part) {
        try {
            part.writeTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't fail", e);
        }
        return this;
    }

    private interface Part {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
