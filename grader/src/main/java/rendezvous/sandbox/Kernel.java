package rendezvous.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/** The small files through which one talks with the kernel. */
final class Kernel {

    private Kernel() {}

    /** All of it, stripped; nothing if it can't be read. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            return ""; // gone, or not for us to see
        }
    }

    static OptionalLong number(Path file) {
        return parse(text(file));
    }

    /** The number behind a name, one on each line. */
    static OptionalLong number(Path file, String name) {
        return text(file)
                .lines()
                .filter(line -> line.startsWith(name + ' '))
                .findFirst()
                .map(line -> parse(line.substring(name.length() + 1)))
                .orElseGet(OptionalLong::empty);
    }

    private static OptionalLong parse(String digits) {
        try {
            return OptionalLong.of(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            return OptionalLong.empty(); // "max", or nothing at all
        }
    }

    static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.WRITE);
    }
}
