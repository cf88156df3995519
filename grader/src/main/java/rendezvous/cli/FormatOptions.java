package rendezvous.cli;

import picocli.CommandLine.Option;
import rendezvous.report.Format;
import rendezvous.report.Formats;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which other programs results are handed on to. */
final class FormatOptions {

    @Option(
            names = "--format",
            paramLabel = "NAME[=FILE]",
            description = "Write results for another program, too: github, junit, junit-gitlab, code-quality or"
                    + " markdown; may be given several times.")
    private List<String> formats = new ArrayList<>();

    /**
     * One order.
     *
     * @param format what to write
     * @param file where to, if it was said
     */
    record Order(Format format, Optional<Path> file) {}

    List<Order> orders() throws CommandException {
        List<Order> orders = new ArrayList<>();
        for (String asked : formats) {
            orders.add(order(asked));
        }
        return orders;
    }

    private static Order order(String asked) throws CommandException {
        int equals = asked.indexOf('=');
        String name = equals < 0 ? asked : asked.substring(0, equals);
        Format format = Formats.named(name)
                .orElseThrow(() -> wrong("there is no format \"" + name + "\". There are " + Formats.names() + "."));
        return new Order(format, equals < 0 ? Optional.empty() : Optional.of(file(asked.substring(equals + 1))));
    }

    private static Path file(String name) throws CommandException {
        try {
            if (!name.isEmpty()) {
                return Path.of(name);
            }
        } catch (InvalidPathException e) {
            throw wrong("\"" + name + "\" is no name of a file: " + e.getReason() + ".");
        }
        throw wrong("after \"=\" comes the name of a file.");
    }

    private static CommandException wrong(String what) {
        return new CommandException(ExitCode.USAGE, "--format: " + what);
    }
}
