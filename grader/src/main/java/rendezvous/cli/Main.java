package rendezvous.cli;

import picocli.CommandLine;
import rendezvous.batch.FolderInUseException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The grader's command line. */
public final class Main {

    private final Streams streams;
    private final Surroundings surroundings;

    Main(Streams streams, Surroundings surroundings) {
        this.streams = streams;
        this.surroundings = surroundings;
    }

    /**
     * Runs a command, and ends the JVM with its number.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        Streams streams = Streams.ofThisProcess(strings(System.getProperties()), System.getenv());
        Path home = Path.of(System.getProperty("rendezvous.home", "")).toAbsolutePath();
        System.exit(new Main(streams, Surroundings.real(home)).run(arguments));
    }

    /** Maps a command line to an exit code; all that is printed goes to the streams. */
    int run(String... arguments) {
        LogGuard log = new LogGuard(streams);
        CommandLine line = new CommandLine(new GradeCommand(log, surroundings))
                .addSubcommand(new JudgeCommand(log, surroundings))
                .addSubcommand(new ValidateCommand(streams, surroundings))
                .addSubcommand(new DoctorCommand(streams, surroundings))
                .addSubcommand(new PublishCommand(log, surroundings))
                .addSubcommand(new CommandLine(new ExportCommand())
                        .addSubcommand(new ExportStarterCommand(streams, surroundings)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new java.io.PrintWriter(streams.out(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setErr(new java.io.PrintWriter(streams.err(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        streams.console().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(streams.console().width())
                .setParameterExceptionHandler((error, given) -> usage(error))
                .setExecutionExceptionHandler((error, command, result) -> failure(error, log.streams()));
        try {
            return line.execute(arguments);
        } finally {
            log.lift();
        }
    }

    private int usage(CommandLine.ParameterException error) {
        streams.message(error.getMessage() + "\nSee ./grade --help.");
        return ExitCode.USAGE.number;
    }

    /** The last resort: whatever comes here is our own fault, and its trace is what a report of it needs. */
    private static int failure(Exception error, Streams shown) {
        if (error instanceof CommandException known) {
            shown.message(String.valueOf(known.getMessage()));
            return known.code().number;
        }
        if (error instanceof FolderInUseException) {
            shown.message(String.valueOf(error.getMessage()));
            return ExitCode.USAGE.number;
        }
        shown.message(
                "The grader failed: " + error + "\nThis is a fault of the kit; please report it with these lines:");
        Arrays.stream(error.getStackTrace()).limit(12).forEach(frame -> shown.message("    at " + frame));
        return ExitCode.FAULT.number;
    }

    private static Map<String, String> strings(Properties properties) {
        Map<String, String> strings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> strings.put(name, properties.getProperty(name)));
        return strings;
    }
}
