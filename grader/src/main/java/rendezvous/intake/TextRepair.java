package rendezvous.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a file, as UTF-8 without byte order mark and with line feeds only.
 *
 * @param text the repaired text
 * @param repairs what had to be done, or is worth a note
 */
record TextRepair(String text, Set<Repair> repairs) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** One kind of repair. */
    enum Repair {
        BOM("bom-removed", "A byte order mark was removed from"),
        LINE_ENDS("line-ends-repaired", "Windows line ends were turned into line feeds in"),
        WINDOWS_1252("encoding-repaired", "Text in Windows-1252 was turned into UTF-8 in"),
        BROKEN("encoding-broken", "Bytes that are no text were replaced in"),
        /** Nothing is repaired, but whoever reads the file should know. */
        HIDDEN("hidden-characters", "Characters that can't be seen, or that turn text around, stand in");

        final String code;
        final String text;

        Repair(String code, String text) {
            this.code = code;
            this.text = text;
        }
    }

    static TextRepair of(byte[] bytes) {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        String text = decode(bytes, repairs);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            repairs.add(Repair.BOM);
            text = text.substring(1);
        }
        if (text.indexOf('\r') >= 0) {
            repairs.add(Repair.LINE_ENDS);
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        if (text.chars().anyMatch(TextRepair::hides)) {
            repairs.add(Repair.HIDDEN);
        }
        return new TextRepair(text, repairs);
    }

    /** Marks of the direction of text, and blanks without width; joiners have their place in words. */
    private static boolean hides(int c) {
        return (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200B'
                || c == '\u2060'
                || c == BYTE_ORDER_MARK;
    }

    private static String decode(byte[] bytes, Set<Repair> repairs) {
        Optional<String> utf8 = strictly(StandardCharsets.UTF_8, bytes);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        Optional<String> windows = holdsNul(bytes) ? Optional.empty() : strictly(WINDOWS, bytes);
        repairs.add(windows.isPresent() ? Repair.WINDOWS_1252 : Repair.BROKEN);
        return windows.orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static boolean holdsNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
