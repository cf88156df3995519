package rendezvous.concurrencymodels.abuse;

import java.nio.charset.StandardCharsets;

/**
 * One entry of a folder or an archive, written down as data.
 *
 * @param name its name as it is stored, however hostile
 * @param kind file, folder, link, hardlink, fifo, device or encrypted
 * @param latin the bytes of a file, one character for each
 * @param times how often the content is repeated
 * @param target where a link leads
 * @param count how many such entries there are; {@code %d} in the name is the number of each
 */
record Entry(String name, String kind, String latin, int times, String target, int count) {

    static Entry file(String name, byte[] content) {
        return new Entry(name, "file", latin(content), 1, "", 1);
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    byte[] content() {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    Entry numbered(int number) {
        return new Entry(name.replace("%d", Integer.toString(number)), kind, latin, times, target, 1);
    }
}
