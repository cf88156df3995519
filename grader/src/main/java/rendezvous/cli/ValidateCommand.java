package rendezvous.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rendezvous.assignment.DefinitionException;
import rendezvous.assignment.SampleLabel;
import rendezvous.batch.ChecksPage;
import rendezvous.batch.Outcome;
import rendezvous.batch.Sample;
import rendezvous.batch.Samples;
import rendezvous.batch.Validation;
import rendezvous.model.Documents;
import rendezvous.report.ValidationTable;
import rendezvous.sandbox.ScratchFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** {@code ./grade validate [ASSIGNMENT]} */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Grade the labelled samples; each must score what it says, for the reason it says.")
final class ValidateCommand implements Callable<Integer> {

    /** {@code --quick} takes one of so many samples. */
    private static final int QUICK_SHARE = 4;

    private final Streams streams;
    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "ASSIGNMENT", description = "Which assignment; default: the only one.")
    private @Nullable String assignment;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go; default: results/ASSIGNMENT.samples.")
    private @Nullable Path out;

    @Option(names = "--only", paramLabel = "SAMPLE", description = "Only these samples; may be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--quick",
            description = "Only the right solutions, the untouched starter, and a quarter of the others.")
    private boolean quick;

    @Option(
            names = "--checks",
            paramLabel = "FILE",
            description = "Write the page about all checks, with what the samples were told.")
    private @Nullable Path checks;

    @Mixin
    private Options options = new Options();

    ValidateCommand(Streams streams, Surroundings surroundings) {
        this.streams = streams;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Definition definition = Definition.of(surroundings, Optional.ofNullable(assignment));
        Samples samples = new Samples(surroundings.home(), definition.assignment());
        Path work = ScratchFolder.create();
        try {
            return validate(definition, samples, work).number;
        } catch (DefinitionException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
        } finally {
            Samples.discard(work);
        }
    }

    private ExitCode validate(Definition definition, Samples samples, Path work) throws CommandException, IOException {
        List<Sample> chosen = chosen(samples.read());
        Workbench bench = Workbench.of(streams, surroundings, definition, options, true);
        Path folder = out != null
                ? out
                : Path.of("results").resolve(definition.assignment().id() + ".samples");
        List<Outcome> outcomes = bench.grade(samples.layOver(chosen, work), folder);
        List<ValidationTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            rows.add(row(chosen.get(i), outcomes.get(i)));
        }
        if (checks != null) {
            describe(definition, outcomes, checks);
        }
        streams.out().print(new ValidationTable(streams.console()).render(rows));
        streams.out().flush();
        streams.message("Results: " + folder.resolve("index.html"));
        ExitCode code = Conclusion.of(outcomes, false, Optional.empty());
        boolean right = rows.stream().allMatch(row -> row.differences().isEmpty());
        return code != ExitCode.OK || right ? code : ExitCode.BELOW;
    }

    private void describe(Definition definition, List<Outcome> outcomes, Path page) throws IOException {
        String before = Files.isRegularFile(page) ? Files.readString(page) : "";
        Documents.write(
                page, ChecksPage.render(surroundings.home(), definition.module(), before, Conclusion.cards(outcomes)));
    }

    private List<Sample> chosen(List<Sample> all) throws CommandException {
        List<Sample> chosen = IntStream.range(0, all.size())
                .filter(at ->
                        !quick || at % QUICK_SHARE == 0 || isBasic(all.get(at).label()))
                .mapToObj(all::get)
                .filter(sample -> only.isEmpty() || only.contains(sample.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "There is no sample " + String.join(", ", only) + ". ./grade validate shows them all.");
        }
        return chosen;
    }

    /** What must get all points, and what must get hardly any. */
    private static boolean isBasic(SampleLabel label) {
        return label.failed().isEmpty() || label.base() == SampleLabel.Base.STARTER;
    }

    private static ValidationTable.Row row(Sample sample, Outcome outcome) {
        String title = sample.label().title();
        if (outcome instanceof Outcome.Done done) {
            return new ValidationTable.Row(
                    sample.id(),
                    title,
                    done.scorecard()
                            .score()
                            .map(Object::toString)
                            .orElse(done.scorecard().state().label()),
                    Validation.differences(sample.label(), done.scorecard()));
        }
        String why = outcome instanceof Outcome.Fault fault ? fault.message() : "It was not graded.";
        return new ValidationTable.Row(sample.id(), title, "", List.of(why));
    }
}
