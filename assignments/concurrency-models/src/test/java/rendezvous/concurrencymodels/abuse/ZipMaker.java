package rendezvous.concurrencymodels.abuse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives byte by byte: an honest library refuses to write what hostile ones hold. */
final class ZipMaker {

    private static final int UNIX = 3 << 8;
    private static final int UTF8_NAMES = 1 << 11;
    private static final int LINK_MODE = 0120777;
    private static final int FILE_MODE = 0100644;

    private final ByteArrayOutputStream local = new ByteArrayOutputStream();
    private final ByteArrayOutputStream central = new ByteArrayOutputStream();

    private ZipMaker() {}

    static byte[] of(List<Entry> entries) {
        ZipMaker zip = new ZipMaker();
        entries.forEach(zip::add);
        int directory = zip.local.size();
        zip.local.writeBytes(zip.central.toByteArray());
        zip.local.writeBytes(ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(zip.central.size())
                .putInt(directory)
                .putShort((short) 0)
                .array());
        return zip.local.toByteArray();
    }

    private void add(Entry entry) {
        byte[] name =
                (entry.kind().equals("folder") ? entry.name() + '/' : entry.name()).getBytes(StandardCharsets.UTF_8);
        boolean link = entry.kind().equals("link");
        byte[] content = link ? entry.target().getBytes(StandardCharsets.UTF_8) : entry.bytes();
        Packed packed = Packed.of(content);
        int flags = UTF8_NAMES | (entry.kind().equals("encrypted") ? 1 : 0);
        int offset = local.size();
        local.writeBytes(
                head(0x04034b50, 26, flags, packed, name).putShort((short) 0).array());
        local.writeBytes(name);
        local.writeBytes(packed.bytes());
        central.writeBytes(centralHead(flags, packed, name, (link ? LINK_MODE : FILE_MODE) << 16, offset));
        central.writeBytes(name);
    }

    private static ByteBuffer head(int signature, int sizeWithoutExtra, int flags, Packed packed, byte[] name) {
        return ByteBuffer.allocate(sizeWithoutExtra + 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(signature)
                .putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) 8)
                .putInt(0x5a6a0000)
                .putInt(packed.crc())
                .putInt(packed.bytes().length)
                .putInt(packed.size())
                .putShort((short) name.length);
    }

    private static byte[] centralHead(int flags, Packed packed, byte[] name, int attributes, int offset) {
        return ByteBuffer.allocate(46)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x02014b50)
                .putShort((short) (UNIX | 20))
                .putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) 8)
                .putInt(0x5a6a0000)
                .putInt(packed.crc())
                .putInt(packed.bytes().length)
                .putInt(packed.size())
                .putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(attributes)
                .putInt(offset)
                .array();
    }

    private record Packed(ByteArrayOutputStream out, int size, int crc) {

        byte[] bytes() {
            return out.toByteArray();
        }

        static Packed of(byte[] content) {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            CRC32 crc = new CRC32();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[8192];
            crc.update(content);
            deflater.setInput(content);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            deflater.end();
            return new Packed(out, content.length, (int) crc.getValue());
        }
    }
}
