package rendezvous.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rendezvous.export.ExportException;
import rendezvous.export.ExportReport;
import rendezvous.export.ExportReport.Action;
import rendezvous.export.StarterExport;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ./grade export starter --out DIR} */
@Command(
        name = "starter",
        mixinStandardHelpOptions = true,
        description = {
            "Write a repository for students: skeleton, handout, build, public tests; or bring an earlier export up to"
                    + " date.",
            "Nothing that students or you have changed since the last export is touched."
        })
final class ExportStarterCommand implements Callable<Integer> {

    /** What is said of a file besides its path. */
    private static final Map<Action, String> WORDS = new EnumMap<>(Map.of(
            Action.CREATED, "created    %s",
            Action.UPDATED, "updated    %s",
            Action.REMOVED, "removed    %s (no longer part of the starter)",
            Action.CHANGED,
                    "kept       %s (changed since the last export; to get the kit's, delete it and export again)",
            Action.FOREIGN, "kept       %s (not from an export; to get the kit's, delete it and export again)",
            Action.ORPHANED, "kept       %s (no longer part of the starter, but changed since the last export)"));

    private final Streams streams;
    private final Surroundings surroundings;

    @Option(names = "--assignment", paramLabel = "ID", description = "Which assignment; default: the only one.")
    private @Nullable String assignment;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "A new folder, an earlier export, or a git repository.")
    private Path out = Path.of("");

    ExportStarterCommand(Streams streams, Surroundings surroundings) {
        this.streams = streams;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandException {
        Definition definition = Definition.of(surroundings, Optional.ofNullable(assignment));
        try {
            ExportReport report = StarterExport.run(surroundings.home(), definition.assignment(), out);
            print(report);
            return ExitCode.OK.number;
        } catch (ExportException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
        } catch (AccessDeniedException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "The starter can't be exported to " + out + ": permission denied for " + e.getFile()
                            + ". Name a folder that you may write into with --out.");
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new CommandException(
                    ExitCode.USAGE,
                    "The starter can't be exported to " + out + ": " + e.getFile() + ": " + reason
                            + ". Make room there, and say the same command again.");
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAULT, "The starter can't be exported to " + out + ": " + e + ".");
        }
    }

    private void print(ExportReport report) {
        int created = report.paths(Action.CREATED).size();
        if (!report.first()) {
            report.steps().stream()
                    .filter(step -> WORDS.containsKey(step.action()))
                    .forEach(step ->
                            print(WORDS.getOrDefault(step.action(), "%s").formatted(step.path())));
        }
        print("%s: %d created, %d updated, %d removed, %d kept that were changed, %d left to students."
                .formatted(
                        out,
                        created,
                        report.paths(Action.UPDATED).size(),
                        report.paths(Action.REMOVED).size(),
                        report.paths(Action.CHANGED).size()
                                + report.paths(Action.FOREIGN).size()
                                + report.paths(Action.ORPHANED).size(),
                        report.paths(Action.STUDENTS).size()));
        streams.message(
                report.first()
                        ? "Publish it: git init, git add --all, git commit, git push. Export to the same folder again"
                                + " when the kit has changed."
                        : "Look at what has changed with git diff, then commit and push it.");
    }

    private void print(String line) {
        streams.out().print(streams.console().shown(line) + "\n");
        streams.out().flush();
    }
}
