package rendezvous.observe;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVM that a student's program runs in.
 *
 * @param home the JDK
 * @param version its version, for the report
 * @param kit class path of the driver and of the pristine starter
 */
public record StudentJvm(Path home, String version, List<Path> kit) {

    private static final String DRIVER = "rendezvous.driver.Driver";

    /**
     * The same on each machine and each JDK: a fixed number of processors decides how many threads a common pool has,
     * and the attach listener is in the first picture already.
     */
    private static final List<String> OPTIONS = List.of(
            "-XX:ActiveProcessorCount=4",
            "-XX:+StartAttachListener",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
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

    /** The command that starts the driver with a submission's classes in front. */
    List<String> command(Path classes, List<String> properties) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(OPTIONS);
        properties.forEach(property -> command.add("-D" + property));
        command.add("-cp");
        command.add(Stream.concat(Stream.of(classes), kit.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(DRIVER);
        return command;
    }
}
