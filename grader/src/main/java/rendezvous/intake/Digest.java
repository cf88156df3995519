package rendezvous.intake;

import rendezvous.model.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/** SHA-256 over names and contents. */
final class Digest {

    private Digest() {}

    /** Each part is preceded by its length, so that no two different sets of files look alike. */
    static String of(SortedMap<String, byte[]> files) {
        Sha256 hash = new Sha256();
        files.forEach((path, content) -> {
            add(hash, path.getBytes(StandardCharsets.UTF_8));
            add(hash, content);
        });
        return hash.label();
    }

    private static void add(Sha256 hash, byte[] part) {
        hash.add(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array()).add(part);
    }
}
