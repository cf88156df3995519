package rendezvous.driver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a student's program wrote.
 *
 * @param bytes its first part; empty if there is no such regular file
 */
record Collected(Optional<byte[]> bytes) {

    private static final int MOST_BYTES = 1 << 20;

    static Collected of(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Collected(Optional.empty());
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Collected(Optional.of(in.readNBytes(MOST_BYTES)));
        } catch (IOException e) {
            return new Collected(Optional.empty()); // it can't be read: the same as missing
        }
    }

    void sendTo(Channel channel) throws IOException {
        if (bytes.isEmpty()) {
            channel.send("missing");
        } else {
            channel.send("text", Integer.toString(bytes.get().length));
            channel.send(bytes.get());
        }
    }
}
