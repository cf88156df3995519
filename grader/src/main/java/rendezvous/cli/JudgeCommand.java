package rendezvous.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rendezvous.batch.Outcome;
import rendezvous.batch.Rejudge;
import rendezvous.batch.ResultFiles;
import rendezvous.model.DocumentException;
import rendezvous.model.Documents;
import rendezvous.model.Scorecard;

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

    private final Streams streams;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIR", description = "The results of a class, or of one submission.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print JSON for programs instead of text for people.")
    private boolean json;

    JudgeCommand(Streams streams, Surroundings surroundings) {
        this.streams = streams;
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
        Definition definition = Definition.of(surroundings, Optional.of(assignmentOf(found)));
        Rejudge rejudge =
                new Rejudge(definition.assignment(), Kit.rules(definition), surroundings.judgement(definition));
        List<Outcome> outcomes = rejudge.run(results);
        List<Scorecard> cards = Conclusion.cards(outcomes);
        ResultPrinter printer = new ResultPrinter(streams, definition.assignment(), json);
        if (!found.get(0).folder().equals(results)) {
            printer.many(cards);
        } else if (!cards.isEmpty()) {
            printer.one(found.get(0), cards.get(0));
        }
        report(outcomes);
        streams.message("Judged again, without running anything: " + cards.size() + ".");
        return Conclusion.of(outcomes, false, Optional.empty());
    }

    private void report(List<Outcome> outcomes) {
        outcomes.stream()
                .filter(Outcome.Fault.class::isInstance)
                .map(Outcome.Fault.class::cast)
                .forEach(fault -> streams.message(fault.id()
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
