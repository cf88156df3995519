package rendezvous.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rendezvous.batch.Outcome;
import rendezvous.batch.Rejudge;
import rendezvous.batch.ResultFiles;
import rendezvous.model.DocumentException;
import rendezvous.model.Documents;
import rendezvous.model.Scorecard;
import rendezvous.report.Result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ./grade judge DIR} */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = "Judge again from the evidence in a results folder; runs nothing.")
final class JudgeCommand implements Callable<Integer> {

    private final LogGuard log;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIR", description = "The results of a class, or of one submission.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print JSON for programs instead of text for people.")
    private boolean json;

    @Option(names = "--hints", description = "Add a second, more concrete hint to each failed check.")
    private boolean hints;

    @Mixin
    private FormatOptions formats = new FormatOptions();

    JudgeCommand(LogGuard log, Surroundings surroundings) {
        this.log = log;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Path results = existing();
        List<ResultFiles> found = Rejudge.findIn(results);
        if (found.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "There is no evidence.json in " + results + ", and in no folder of it. Name a folder that"
                            + " ./grade wrote, for example results/concurrency-models.");
        }
        return judge(results, found).number;
    }

    private ExitCode judge(Path results, List<ResultFiles> found) throws CommandException, IOException {
        Optional<String> id = Optional.of(assignmentOf(found));
        Definition definition = hints ? Definition.withHints(surroundings, id) : Definition.of(surroundings, id);
        Handover handover = Handover.of(formats, surroundings, log);
        boolean single = found.get(0).folder().equals(results);
        if (!single) {
            handover.requireMany(definition.assignment());
        }
        Rejudge rejudge =
                new Rejudge(definition.assignment(), Kit.rules(definition), surroundings.judgement(definition));
        List<Outcome> outcomes = rejudge.run(results);
        List<Scorecard> cards = Conclusion.cards(outcomes);
        ResultPrinter printer = new ResultPrinter(log.streams(), definition.assignment(), json);
        if (!single) {
            printer.many(cards);
            handover.many(results, definition.assignment(), cards);
        } else if (!cards.isEmpty()) {
            printer.one(found.get(0), cards.get(0));
            handover.one(
                    results, new Result(definition.assignment(), cards.get(0), ResultPrinter.evidence(found.get(0))));
        }
        report(outcomes);
        log.streams().message("Judged again, without running anything: " + cards.size() + ".");
        return Conclusion.of(outcomes, false, Optional.empty());
    }

    private void report(List<Outcome> outcomes) {
        outcomes.stream()
                .filter(Outcome.Fault.class::isInstance)
                .map(Outcome.Fault.class::cast)
                .forEach(fault -> log.streams()
                        .message(fault.id()
                                + ": not judged, and its result is as it was; this is no fault of the submission: "
                                + fault.message()));
    }

    /** Evidence that is damaged says nothing, but the next one does. */
    private static String assignmentOf(List<ResultFiles> found) throws CommandException, IOException {
        String damage = "";
        for (ResultFiles files : found) {
            try {
                return Documents.readEvidence(files.evidence()).assignment();
            } catch (DocumentException e) {
                damage += e.getMessage() + "\n";
            }
        }
        throw new CommandException(ExitCode.FAULT, damage.strip());
    }

    private Path existing() throws CommandException {
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandException(
                    ExitCode.USAGE, "There is no folder " + folder + ". Name a folder that ./grade wrote.");
        }
        return folder;
    }
}
