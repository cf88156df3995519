package rendezvous.concurrencymodels.abuse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes tar archives byte by byte, with the kinds of entries that no honest submission holds. */
final class TarMaker {

    private static final int BLOCK = 512;
    private static final Map<String, Character> KINDS =
            Map.of("file", '0', "hardlink", '1', "link", '2', "device", '3', "folder", '5', "fifo", '6');

    private TarMaker() {}

    static byte[] of(List<Entry> entries) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            byte[] content = entry.kind().equals("file") ? entry.bytes() : new byte[0];
            tar.writeBytes(head(entry, content.length));
            tar.writeBytes(content);
            tar.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
        }
        tar.writeBytes(new byte[2 * BLOCK]);
        return tar.toByteArray();
    }

    private static byte[] head(Entry entry, int size) {
        byte[] head = new byte[BLOCK];
        put(head, 0, 100, entry.name());
        put(head, 100, 8, "0104755");
        put(head, 108, 8, "0000000");
        put(head, 116, 8, "0000000");
        put(head, 124, 12, String.format("%011o", size));
        put(head, 136, 12, "00000000000");
        put(head, 148, 8, "        ");
        head[156] = (byte) KINDS.getOrDefault(entry.kind(), '0').charValue();
        put(head, 157, 100, entry.target());
        put(head, 257, 8, "ustar\00000");
        int sum = 0;
        for (byte b : head) {
            sum += b & 0xff;
        }
        put(head, 148, 8, String.format("%06o\0 ", sum));
        return head;
    }

    private static void put(byte[] head, int offset, int room, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, head, offset, Math.min(room, bytes.length));
    }
}
