package rendezvous.cli;

import rendezvous.batch.Conditions;
import rendezvous.build.KitClassPath;
import rendezvous.model.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                Sha256.of(definition.module().definition()).label() + ' ' + fingerprint(definition));
    }

    /**
     * A number that changes with every change of the kit's or the assignment's code, so that no result of other code
     * is taken for one of this code.
     */
    private static String fingerprint(Definition definition) throws IOException {
        Sha256 hash = new Sha256();
        Stream<Path> places = Stream.concat(
                KitClassPath.find(definition.assignment()).entries().stream(),
                Stream.of(placeOf(Kit.class), placeOf(definition.module().getClass())));
        for (Path place : places.toList()) {
            addTo(hash, place);
        }
        return hash.label();
    }

    private static void addTo(Sha256 hash, Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                hash.add(Files.readAllBytes(file));
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
}
