package rendezvous.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rendezvous.assignment.Assignment;
import rendezvous.batch.Outcome;
import rendezvous.batch.ResultFiles;
import rendezvous.intake.IntakeException;
import rendezvous.intake.Roster;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.report.Result;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ./grade SUBMISSIONS...} */
@Command(
        name = "./grade",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        header = {
            "Grades concurrency homework: a score, a reason and a picture for each student.",
            "",
            "  ./grade submissions/alice     one submission",
            "  ./grade submissions           a class: a folder with a folder for each student",
            "  ./grade validate              the labelled samples that ship with the kit",
            "  ./grade judge results/ID      judge again what was seen before; runs nothing",
            "  ./grade publish ARTEFACT      tell a pull request its result; for a course's CI",
            "  ./grade doctor                what this machine can isolate, by trying it",
            ""
        },
        synopsisHeading = "",
        customSynopsis = "Usage: ./grade [OPTIONS] SUBMISSIONS...   or   ./grade COMMAND",
        parameterListHeading = "%n",
        optionListHeading = "",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "The same command again continues where it stopped. For a folder that is named",
            "like a command write ./judge.",
            "",
            "Exit codes: 0 graded, whatever the marks; 1 below --fail-under; 2 wrong use;",
            "3 the one submission can't be built or read; 4 our own or the machine's fault;",
            "5 partly done, run again; 130 interrupted."
        })
final class GradeCommand implements Callable<Integer> {

    private final LogGuard log;
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "SUBMISSIONS",
            arity = "0..*",
            description = "Folders: submissions, or folders of submissions.")
    private List<Path> submissions = new ArrayList<>();

    @Option(names = "--assignment", paramLabel = "ID", description = "Which assignment; default: the only one.")
    private @Nullable String assignment;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go; default: results/ASSIGNMENT.")
    private @Nullable Path out;

    @Option(
            names = "--fail-under",
            paramLabel = "POINTS",
            description = "Exit with 1 if a submission has fewer points.")
    private @Nullable BigDecimal failUnder;

    @Option(names = "--hints", description = "Add a second, more concrete hint to each failed check.")
    private boolean hints;

    @Mixin
    private Options options = new Options();

    @Mixin
    private FormatOptions formats = new FormatOptions();

    @Spec
    private @Nullable CommandSpec spec;

    GradeCommand(LogGuard log, Surroundings surroundings) {
        this.log = log;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        if (submissions.isEmpty() && spec != null) {
            spec.commandLine().usage(log.streams().out());
            return ExitCode.OK.number;
        }
        Optional<Points> least = leastPoints();
        Optional<String> named = Optional.ofNullable(assignment);
        Definition definition = hints ? Definition.withHints(surroundings, named) : Definition.of(surroundings, named);
        Handover handover = Handover.of(formats, surroundings, log);
        Roster roster = roster();
        if (!roster.single()) {
            handover.requireMany(definition.assignment());
        }
        boolean own = OwnWork.holds(surroundings.home(), roster.candidates());
        Workbench bench = Workbench.of(log.streams(), surroundings, definition, options, own);
        Path folder = out != null
                ? out
                : Path.of("results").resolve(definition.assignment().id());
        List<Outcome> outcomes = bench.grade(roster.candidates(), folder);
        boolean unusable = print(definition.assignment(), roster, outcomes, folder);
        handOver(handover, definition.assignment(), roster.single(), Conclusion.cards(outcomes), folder);
        return Conclusion.of(outcomes, unusable, least).number;
    }

    private static void handOver(
            Handover handover, Assignment graded, boolean single, List<Scorecard> cards, Path folder)
            throws CommandException, IOException {
        if (!single) {
            handover.many(folder, graded, cards);
            return;
        }
        for (Scorecard card : cards) {
            ResultFiles files = new ResultFiles(folder.resolve(card.submission().id()));
            handover.one(files.folder(), new Result(graded, card, ResultPrinter.evidence(files)));
        }
    }

    /** Prints the results, and says whether the one submission that was named is unusable. */
    private boolean print(Assignment graded, Roster roster, List<Outcome> outcomes, Path folder) throws IOException {
        Streams streams = log.streams();
        ResultPrinter printer = new ResultPrinter(streams, graded, options.json());
        List<Scorecard> cards = Conclusion.cards(outcomes);
        if (!roster.single()) {
            printer.many(cards);
            streams.message(closing(outcomes, cards.size(), folder));
            return false;
        }
        for (Scorecard card : cards) {
            ResultFiles files = new ResultFiles(folder.resolve(card.submission().id()));
            printer.one(files, card);
            streams.message("More, with pictures: " + files.feedback());
            return card.state() != State.GRADED || !built(graded, files);
        }
        return false;
    }

    private static boolean built(Assignment graded, ResultFiles files) throws IOException {
        return ResultPrinter.evidence(files)
                .map(evidence -> graded.written().stream()
                        .filter(path -> path.endsWith(".java"))
                        .anyMatch(path -> !evidence.build().replaced().contains(path)))
                .orElse(true);
    }

    private static String closing(List<Outcome> outcomes, int done, Path folder) {
        String where = "Results: " + folder.resolve("index.html") + ", " + folder.resolve("grades.csv");
        return done == outcomes.size()
                ? where
                : where
                        + "\n%d of %d are done. Run the same command again to continue."
                                .formatted(done, outcomes.size());
    }

    private Roster roster() throws CommandException, IOException {
        try {
            return Roster.of(submissions);
        } catch (IntakeException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Points> leastPoints() throws CommandException {
        try {
            return Optional.ofNullable(failUnder).map(Points::of);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "--fail-under: " + e.getMessage() + ".");
        }
    }
}
