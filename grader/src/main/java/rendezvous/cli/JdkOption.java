package rendezvous.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rendezvous.build.Jdk;

import java.nio.file.Path;

/** Which JDK submissions meet. */
final class JdkOption {

    @Option(
            names = "--jdk",
            paramLabel = "HOME",
            description = "The JDK that compiles and runs submissions; default: the one that runs the grader.")
    private @Nullable Path jdk;

    Jdk jdk() throws CommandException {
        try {
            return jdk == null ? Jdk.ofThisJvm() : Jdk.at(jdk);
        } catch (IllegalArgumentException e) {
            ExitCode code = jdk == null ? ExitCode.FAULT : ExitCode.USAGE;
            throw new CommandException(code, e.getMessage() + " The option is --jdk HOME.");
        }
    }
}
