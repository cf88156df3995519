package rendezvous.concurrencymodels.abuse;

import rendezvous.assignment.Assignment;
import rendezvous.batch.Outcome;
import rendezvous.concurrencymodels.abuse.AbuseCase.Stage;
import rendezvous.intake.Candidate;
import rendezvous.intake.IntakeException;
import rendezvous.intake.Roster;
import rendezvous.model.CheckResult;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Scorecard;
import rendezvous.model.SessionFacts;
import rendezvous.model.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Grades one case in a world of its own, and tells everything that is not as it must be. */
final class Trial {

    private static final String CASE = "case";
    private static final String MARKDOWN = "feedback.md: ";
    private static final int MOST_SHOWN = 1000;
    private static final String NEIGHBOUR = "neighbour";
    /** What honest submissions got alone, by base and sessions: they are graded once for all cases. */
    private static final Map<String, String> ALONE = new ConcurrentHashMap<>();

    private final AbuseCase abuse;
    private final Pipeline pipeline;
    private final UnaryOperator<Assignment> change;

    Trial(AbuseCase abuse, Pipeline pipeline) {
        this(abuse, pipeline, UnaryOperator.identity());
    }

    /** @param change what is different about the assignment */
    Trial(AbuseCase abuse, Pipeline pipeline, UnaryOperator<Assignment> change) {
        this.abuse = abuse;
        this.pipeline = pipeline;
        this.change = change;
    }

    /** Runs it; an empty list is what a defended grader gives. */
    List<String> complaints() throws IOException {
        try (World world = new World()) {
            String alone = abuse.neighbour() ? alone("reference") : "";
            List<Candidate> candidates = new ArrayList<>();
            Handin handin = new Handin(world.placeholders());
            candidates.add(candidate(handin.hostile(abuse, world.folder().resolve(abuse.named()))));
            if (abuse.neighbour()) {
                candidates.add(new Candidate(
                        NEIGHBOUR, handin.honest("reference", world.folder().resolve("beside"))));
            }
            Budget budget = new Budget();
            List<Outcome> outcomes = pipeline.grade(excerpt(abuse.limits()), candidates, world.results(), 2);
            if (Boolean.getBoolean("abuse.show")) {
                show(world, outcomes.get(0).id());
            }
            List<String> complaints = new ArrayList<>(budget.exceeded(abuse));
            complaints.addAll(verdict(
                    outcomes.get(0), world.results().resolve(outcomes.get(0).id())));
            complaints.addAll(world.damages());
            for (String text : abuse.forbidden()) {
                world.outputsThatHold(text).stream()
                        .filter(file -> !holdsTheSubmission(file))
                        .forEach(file -> complaints.add("\"" + text + "\" stands in " + file.getFileName() + "."));
            }
            complaints.addAll(seenByStudents(world));
            if (abuse.neighbour() && !alone.equals(essence(world.results().resolve(NEIGHBOUR)))) {
                complaints.add("The neighbour's scorecard changed: "
                        + essence(world.results().resolve(NEIGHBOUR)));
            }
            return complaints;
        }
    }

    /** A name of its own goes the way that the command line takes. */
    private Candidate candidate(Path place) throws IOException {
        if (abuse.named().equals(AbuseCase.USUAL_NAME)) {
            return new Candidate(CASE, place);
        }
        try {
            return Roster.of(List.of(place)).candidates().get(0);
        } catch (IntakeException e) {
            throw new IllegalArgumentException(abuse + " can't be named on a command line", e);
        }
    }

    private List<String> seenByStudents(World world) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (String hidden : abuse.hidden()) {
            String text = hidden.startsWith(MARKDOWN) ? hidden.substring(MARKDOWN.length()) : hidden;
            String files = hidden.startsWith(MARKDOWN) ? "feedback.md" : "feedback";
            world.outputsThatHold(text).stream()
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(files))
                    .forEach(file -> complaints.add("A student sees \"" + text + "\" in " + file.getFileName()));
        }
        return complaints;
    }

    private void show(World world, String id) throws IOException {
        System.out.println("== " + abuse);
        Scorecard card = Documents.readScorecard(world.results().resolve(id).resolve("scorecard.json"));
        card.checks().stream()
                .filter(check -> check.verdict() != Verdict.PASSED && check.verdict() != Verdict.MANUAL)
                .forEach(check -> System.out.println(check.id()
                        + ' '
                        + check.verdict().label()
                        + ' '
                        + check.observed().orElse("")));
        System.out.println(card.state().label() + ' ' + card.notes());
        for (Path file : world.outputs()) {
            if (file.toString().contains("/logs/")) {
                System.out.println(file.getFileName() + ": " + head(Files.readString(file)));
            }
        }
    }

    private static String head(String log) {
        return log.substring(0, Math.min(log.length(), MOST_SHOWN));
    }

    /** The sources and classes of a case hold its texts, whatever it does. */
    private static boolean holdsTheSubmission(Path output) {
        return output.endsWith("evidence.json") || output.toString().contains("/classes/");
    }

    private Excerpt excerpt(Map<String, Long> limits) {
        Excerpt excerpt =
                abuse.stage() == Stage.INTAKE ? Excerpt.withoutChecks(limits) : new Excerpt(abuse.plays(), limits);
        return excerpt.changed(change);
    }

    /** The scorecard of the honest twin must be full. */
    List<String> complaintsOfTwin() throws IOException {
        if (abuse.stage() == Stage.INTAKE) {
            return List.of();
        }
        String card = alone(abuse.twin());
        return card.contains("\"failed\"") || card.contains("\"blocked\"") || !card.contains("\"graded\"")
                ? List.of("The honest twin " + abuse.twin() + " loses points: " + card)
                : List.of();
    }

    private String alone(String base) throws IOException {
        String key = base + abuse.plays();
        String known = ALONE.get(key);
        if (known != null) {
            return known;
        }
        try (World world = new World()) {
            Path place =
                    new Handin(world.placeholders()).honest(base, world.folder().resolve("beside"));
            pipeline.grade(
                    new Excerpt(abuse.plays(), Map.of()), List.of(new Candidate(NEIGHBOUR, place)), world.results(), 1);
            String card = essence(world.results().resolve(NEIGHBOUR));
            ALONE.put(key, card);
            return card;
        }
    }

    /** What a busy machine may leave open. */
    static List<CheckResult> clock(Path result) throws IOException {
        return Documents.readScorecard(result.resolve("scorecard.json")).checks().stream()
                .filter(check -> isOfTheClock(check.id()))
                .toList();
    }

    /** A scorecard without what a busy machine may leave open. */
    static String essence(Path result) throws IOException {
        Scorecard card = Documents.readScorecard(result.resolve("scorecard.json"));
        List<CheckResult> checks = card.checks().stream()
                .filter(check -> !isOfTheClock(check.id()))
                .toList();
        return Documents.toJson(new Scorecard(
                card.schema(),
                card.kit(),
                card.assignment(),
                card.submission(),
                card.state(),
                card.score(),
                card.maxScore(),
                card.pendingManual(),
                card.isolation(),
                card.jdk(),
                card.notes(),
                checks));
    }

    private List<String> verdict(Outcome outcome, Path result) throws IOException {
        List<String> complaints = new ArrayList<>();
        Scorecard card = Documents.readScorecard(result.resolve("scorecard.json"));
        AbuseCase.Allowed allowed = abuse.allowed();
        if (!allowed.states().contains(card.state().label())) {
            complaints.add("It is " + card.state().label() + ": " + card.notes() + outcome);
        }
        for (String code : allowed.notes()) {
            if (card.notes().stream().noneMatch(note -> note.code().equals(code))) {
                complaints.add("There is no note " + code + ", only " + card.notes() + ".");
            }
        }
        String page = Files.readString(result.resolve("feedback.html"));
        allowed.says().stream()
                .filter(text -> !page.contains(text))
                .forEach(text -> complaints.add("The page doesn't say \"" + text + "\": " + card.checks()));
        if (abuse.stage() != Stage.INTAKE && Files.exists(result.resolve("evidence.json"))) {
            complaints.addAll(ends(Documents.readEvidence(result.resolve("evidence.json"))));
            complaints.addAll(losses(card));
        }
        return complaints;
    }

    private List<String> ends(Evidence evidence) {
        return evidence.sessions().stream()
                .filter(session -> !abuse.allowed().ends().isEmpty())
                .filter(session ->
                        !abuse.allowed().ends().contains(session.end().label()))
                .map(Trial::describe)
                .toList();
    }

    private static String describe(SessionFacts session) {
        return "The session " + session.id() + " ended as " + session.end().label() + ": " + session.output();
    }

    private List<String> losses(Scorecard card) {
        List<String> complaints = new ArrayList<>();
        Excerpt excerpt = excerpt(abuse.limits());
        card.checks().stream()
                .filter(check -> check.verdict() != Verdict.MANUAL && excerpt.isPlayed(check.id()))
                .forEach(check -> {
                    boolean passed = check.verdict() == Verdict.PASSED;
                    boolean must = matches(abuse.allowed().lost(), check.id());
                    boolean may = must
                            || isOfTheClock(check.id())
                            || matches(abuse.allowed().mayLose(), check.id());
                    boolean wins = must && (passed || check.verdict() == Verdict.INCONCLUSIVE);
                    if (wins || (!passed && !may)) {
                        complaints.add(check.id() + " " + check.verdict().label() + ": " + check.observed());
                    }
                });
        return complaints;
    }

    /** What is measured beside a hostile program, on a busy machine, proves nothing here. */
    private static boolean isOfTheClock(String check) {
        return check.endsWith(".timing");
    }

    private static boolean matches(List<String> patterns, String id) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? id.startsWith(pattern.substring(0, pattern.length() - 1))
                        : id.equals(pattern));
    }
}
