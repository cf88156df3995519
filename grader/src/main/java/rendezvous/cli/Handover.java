package rendezvous.cli;

import rendezvous.assignment.Assignment;
import rendezvous.model.Documents;
import rendezvous.model.Scorecard;
import rendezvous.report.Format;
import rendezvous.report.Result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes results in the formats that were asked for. */
final class Handover {

    private final List<FormatOptions.Order> orders;
    private final Map<String, String> environment;
    private final LogGuard log;

    private Handover(List<FormatOptions.Order> orders, Map<String, String> environment, LogGuard log) {
        this.orders = orders;
        this.environment = environment;
        this.log = log;
    }

    /** Prepares before anything runs: a log that is read for commands is guarded from here on. */
    static Handover of(FormatOptions options, Surroundings surroundings, LogGuard log) throws CommandException {
        List<FormatOptions.Order> orders = options.orders();
        if (orders.stream().anyMatch(order -> order.format().commandsTheLog())) {
            log.raise();
        }
        return new Handover(orders, surroundings.environment(), log);
    }

    /** Refuses what has no form for a class. */
    void requireMany(Assignment assignment) throws CommandException {
        for (FormatOptions.Order order : orders) {
            if (order.format().many(assignment, List.of()).isEmpty()) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "--format " + order.format().name()
                                + " is about one submission, and this is a class. Name one submission, or leave it out.");
            }
        }
    }

    /** One submission; files go beside its results unless they were named. */
    void one(Path folder, Result result) throws CommandException {
        for (FormatOptions.Order order : orders) {
            write(order, folder, order.format().one(result));
        }
    }

    /** A class; files go beside its results unless they were named. */
    void many(Path folder, Assignment assignment, List<Scorecard> cards) throws CommandException {
        for (FormatOptions.Order order : orders) {
            Optional<Format.Rendered> rendered = order.format().many(assignment, cards);
            if (rendered.isPresent()) {
                write(order, folder, rendered.get());
            }
        }
    }

    private void write(FormatOptions.Order order, Path folder, Format.Rendered rendered) throws CommandException {
        log.command(rendered.commands());
        Optional<Path> platforms = order.format()
                .fileVariable()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
        Path file = order.file()
                .or(() -> platforms)
                .orElseGet(() -> folder.resolve(order.format().fileName()));
        try {
            if (order.file().isEmpty() && platforms.isPresent()) {
                Files.writeString(file, rendered.document(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else {
                Files.createDirectories(file.toAbsolutePath().resolve("..").normalize());
                Documents.write(file, rendered.document());
            }
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--format " + order.format().name() + ": " + file + " can't be written"
                            + Workbench.reason(e) + ". Name a file that you may write: --format "
                            + order.format().name() + "=FILE.");
        }
    }
}
