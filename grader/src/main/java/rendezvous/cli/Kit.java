package rendezvous.cli;

import rendezvous.batch.Conditions;
import rendezvous.build.KitClassPath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Stream;

/** The kit itself: its version, and the files that it is made of. */
final class Kit {

    private Kit() {}

    static String version() {
        try (InputStream in = Kit.class.getResourceAsStream("kit.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What decides the grade of a submission now. */
    static Conditions.Rules rules(Definition definition) throws IOException {
        return new Conditions.Rules(
                version(),
                definition.assignment().id(),
                sha256(definition.module().definition()) + ' ' + fingerprint(definition));
    }

    /**
     * A number that changes with every change of the kit's or the assignment's code, so that no result of other code
     * is taken for one of this code.
     */
    private static String fingerprint(Definition definition) throws IOException {
        MessageDigest digest = sha256();
        Stream<Path> places = Stream.concat(
                KitClassPath.find(definition.assignment()).entries().stream(),
                Stream.of(placeOf(Kit.class), placeOf(definition.module().getClass())));
        for (Path place : places.toList()) {
            addTo(digest, place);
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String sha256(String text) {
        return "sha256:" + HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void addTo(MessageDigest digest, Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + type.getName() + " can't be named", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
