package rendezvous.concurrencymodels.abuse;

import rendezvous.batch.Outcome;
import rendezvous.concurrencymodels.abuse.AbuseCase.Stage;
import rendezvous.intake.Candidate;
import rendezvous.model.Documents;
import rendezvous.model.Evidence;
import rendezvous.model.Scorecard;
import rendezvous.model.SessionFacts;
import rendezvous.model.Verdict;
import rendezvous.sandbox.Sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Grades one case in a world of its own, and tells everything that is not as it must be. */
final class Trial {

    private static final String CASE = "case";
    private static final String NEIGHBOUR = "neighbour";
    /** What honest submissions got alone, by base and sessions: they are graded once for all cases. */
    private static final Map<String, String> ALONE = new ConcurrentHashMap<>();

    private final AbuseCase abuse;
    private final Sandbox sandbox;

    Trial(AbuseCase abuse, Sandbox sandbox) {
        this.abuse = abuse;
        this.sandbox = sandbox;
    }

    /** Runs it; an empty list is what a defended grader gives. */
    List<String> complaints() throws IOException {
        try (World world = new World()) {
            String alone = abuse.neighbour() ? alone("reference") : "";
            List<Candidate> candidates = new ArrayList<>();
            Handin handin = new Handin(world.placeholders());
            candidates.add(
                    new Candidate(CASE, handin.hostile(abuse, world.folder().resolve("handin"))));
            if (abuse.neighbour()) {
                candidates.add(new Candidate(
                        NEIGHBOUR, handin.honest("reference", world.folder().resolve("beside"))));
            }
            Budget budget = new Budget();
            List<Outcome> outcomes = pipeline(abuse.limits()).grade(candidates, world.results(), 2);
            List<String> complaints = new ArrayList<>(budget.exceeded(abuse));
            complaints.addAll(verdict(outcomes.get(0), world.results().resolve(CASE)));
            complaints.addAll(world.damages());
            for (String text : abuse.forbidden()) {
                world.outputsThatHold(text)
                        .forEach(file -> complaints.add("\"" + text + "\" stands in " + file.getFileName() + "."));
            }
            if (abuse.neighbour() && !alone.equals(read(world.results().resolve(NEIGHBOUR)))) {
                complaints.add("The neighbour's scorecard changed: "
                        + read(world.results().resolve(NEIGHBOUR)));
            }
            return complaints;
        }
    }

    private Pipeline pipeline(Map<String, Long> limits) {
        Excerpt excerpt =
                abuse.stage() == Stage.INTAKE ? Excerpt.withoutChecks(limits) : new Excerpt(abuse.plays(), limits);
        return new Pipeline(sandbox, excerpt, abuse.stage());
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
            new Pipeline(sandbox, new Excerpt(abuse.plays(), Map.of()), Stage.PLAY)
                    .grade(List.of(new Candidate(NEIGHBOUR, place)), world.results(), 1);
            String card = read(world.results().resolve(NEIGHBOUR));
            ALONE.put(key, card);
            return card;
        }
    }

    private static String read(Path result) throws IOException {
        return Files.readString(result.resolve("scorecard.json"));
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
        card.checks().stream()
                .filter(check -> check.verdict() != Verdict.MANUAL)
                .forEach(check -> {
                    boolean passed = check.verdict() == Verdict.PASSED;
                    boolean must = matches(abuse.allowed().lost(), check.id());
                    boolean may = must || matches(abuse.allowed().mayLose(), check.id());
                    boolean wins = must && (passed || check.verdict() == Verdict.INCONCLUSIVE);
                    if (wins || (!passed && !may)) {
                        complaints.add(check.id() + " " + check.verdict().label() + ": " + check.observed());
                    }
                });
        return complaints;
    }

    private static boolean matches(List<String> patterns, String id) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? id.startsWith(pattern.substring(0, pattern.length() - 1))
                        : id.equals(pattern));
    }
}
