package rendezvous.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A JDK that compiles and runs submissions.
 *
 * @param home where it is
 * @param version its version, for example {@code 17.0.15}
 */
record Jdk(Path home, String version) {

    private static final int OLDEST = 17;

    /** The JDK that was named, or the one that runs the grader. */
    static Jdk of(Optional<Path> named) throws CommandException {
        return named.isPresent() ? at(named.get()) : own();
    }

    private static Jdk own() {
        return new Jdk(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
    }

    private static Jdk at(Path home) throws CommandException {
        if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isExecutable(home.resolve("bin/java"))) {
            throw usage("There is no JDK in " + home + ": it has no bin/javac.");
        }
        String version = version(home);
        int feature = feature(version);
        if (feature < OLDEST) {
            throw usage("The JDK in " + home + " is version " + version + ", and 17 is the oldest that works.");
        }
        return new Jdk(home.toAbsolutePath().normalize(), version);
    }

    private static CommandException usage(String what) {
        return new CommandException(
                ExitCode.USAGE, what + " Name the home of a JDK 17 or newer with --jdk, or leave --jdk out.");
    }

    private static int feature(String version) {
        String first = version.split("[^0-9]", 2)[0];
        return first.isEmpty() || first.length() > 4 ? 0 : Integer.parseInt(first);
    }

    /** Every JDK since 9 has a file that says so; nothing needs to be started. */
    private static String version(Path home) throws CommandException {
        try {
            Properties release = new Properties();
            release.load(new StringReader(Files.readString(home.resolve("release"))));
            return release.getProperty("JAVA_VERSION", "").replace("\"", "");
        } catch (IOException e) {
            throw usage("The JDK in " + home + " doesn't say which version it is: its file release can't be read.");
        }
    }
}
