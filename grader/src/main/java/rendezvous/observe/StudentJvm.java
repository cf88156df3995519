package rendezvous.observe;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVM that a student's program runs in.
 *
 * @param home the JDK
 * @param version its version, for the report
 * @param kit the pristine starter, and behind it the driver
 */
public record StudentJvm(Path home, String version, List<Path> kit) {

    private static final String DRIVER = "rendezvous.driver.Driver";
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
    private static final Pattern FEATURE = Pattern.compile("^(\\d{1,4})\\b.*");

    /**
     * The same on each machine and each JDK: a fixed number of processors decides how many threads a common pool has,
     * and the attach listener is in the first picture already. The JDK's archive of classes is used where it lies: to move
     * it first would cost a fifth of the start.
     */
    private static final List<String> OPTIONS = List.of(
            "-XX:ActiveProcessorCount=4",
            "-XX:+StartAttachListener",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:-UsePerfData",
            "-Xmx256m",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.timezone=UTC");

    public StudentJvm {
        kit = List.copyOf(kit);
    }

    /** Whether its threads can be virtual ones. Of a version that says nothing, anything is believed. */
    boolean hasVirtualThreads() {
        Matcher feature = FEATURE.matcher(version);
        return !feature.matches() || Integer.parseInt(feature.group(1)) >= FIRST_WITH_VIRTUAL_THREADS;
    }

    /** The command that starts the driver. */
    List<String> command(Path classes, List<String> properties) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(OPTIONS);
        properties.forEach(property -> command.add("-D" + property));
        command.add("-cp");
        command.add(classPath(classes).map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(DRIVER);
        return command;
    }

    /** No class of a submission can stand in for one of the driver; but its own stand in for the starter's skeletons. */
    private Stream<Path> classPath(Path classes) {
        return Stream.of(kit.stream().skip(1), Stream.of(classes), kit.stream().limit(1))
                .flatMap(entries -> entries);
    }
}
