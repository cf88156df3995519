package rendezvous.build;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JDK that compiles and runs submissions.
 *
 * @param home its folder, all links resolved
 * @param version its version, for example {@code 17.0.15}
 */
public record Jdk(Path home, String version) {

    private static final int OLDEST = 17;
    private static final Pattern FEATURE = Pattern.compile("^(\\d{1,4})\\b.*");

    /**
     * Looks at a JDK without starting it.
     *
     * @param home its folder
     * @return the JDK
     * @throws IllegalArgumentException if there is no JDK of version 17 or newer; the message says what to do
     */
    public static Jdk at(Path home) {
        Path real = real(home);
        for (String program : new String[] {"java", "javac"}) {
            if (!Files.isExecutable(real.resolve("bin").resolve(program))) {
                throw new IllegalArgumentException(home + " is no JDK: it has no bin/" + program
                        + ". Name the home of a JDK " + OLDEST + " or newer.");
            }
        }
        String version = version(real)
                .orElseThrow(() -> new IllegalArgumentException(
                        home + " doesn't say its version: its file 'release' is missing or has no JAVA_VERSION."
                                + " Name the home of a JDK " + OLDEST + " or newer."));
        if (feature(version) < OLDEST) {
            throw new IllegalArgumentException(
                    home + " is a JDK " + version + ", too old. Name the home of a JDK " + OLDEST + " or newer.");
        }
        return new Jdk(real, version);
    }

    /**
     * The JDK that this JVM runs on.
     *
     * @return the JDK
     * @throws IllegalArgumentException if it is none but only a run-time environment
     */
    public static Jdk ofThisJvm() {
        return at(Path.of(System.getProperty("java.home")));
    }

    /**
     * Its launcher.
     *
     * @return the absolute path of {@code java}
     */
    public Path java() {
        return home.resolve("bin").resolve("java");
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "There is no folder " + home + ". Name the home of a JDK " + OLDEST + " or newer.", e);
        }
    }

    private static Optional<String> version(Path home) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"), StandardCharsets.UTF_8)) {
            release.load(reader);
        } catch (IOException e) {
            return Optional.empty(); // the caller says what that means
        }
        return Optional.ofNullable(release.getProperty("JAVA_VERSION")).map(text -> text.replace("\"", ""));
    }

    private static int feature(String version) {
        Matcher matcher = FEATURE.matcher(version);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
