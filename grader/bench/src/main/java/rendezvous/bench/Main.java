package rendezvous.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import rendezvous.assignment.DefinitionException;

import java.nio.file.Path;

/** The command line of the benches. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the grader of this folder.",
        subcommands = {CostCommand.class, DisturbanceCommand.class, DisturbedCommand.class, FlakeCommand.class})
final class Main {

    private Main() {}

    /**
     * Runs a bench, and ends the JVM with its number.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::failure)
                .execute(arguments));
    }

    /** What is said in words needs no trace; all else is a fault of the bench, or of the grader that it measures. */
    private static int failure(Exception error, CommandLine command, CommandLine.ParseResult given) throws Exception {
        if (error instanceof IllegalArgumentException || error instanceof DefinitionException) {
            System.err.println(error.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw error;
    }

    /** The kit's folder. */
    static Path home() {
        return Path.of(System.getProperty("rendezvous.home", "")).toAbsolutePath();
    }
}
