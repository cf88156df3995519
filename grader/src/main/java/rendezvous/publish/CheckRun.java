package rendezvous.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.model.Verdict;
import rendezvous.report.Annotation;
import rendezvous.report.Result;
import tools.jackson.databind.JsonNode;

import java.util.List;

/** A check of the graded commit, with annotations on the student's lines. */
final class CheckRun {

    static final int MOST_ANNOTATIONS = 200;
    /** One request takes so many. */
    static final int BATCH = 50;

    private final GitHubApi api;
    private final String repository;

    CheckRun(GitHubApi api, String repository) {
        this.api = api;
        this.repository = repository;
    }

    /** Creates it for a commit; {@code text} is what stands above the annotations. */
    void create(RunEvent run, Result result, String text) throws ApiException {
        Scorecard card = result.scorecard();
        List<Placed> places = Annotation.of(card).stream()
                .filter(annotation -> !annotation.file().isEmpty())
                .limit(MOST_ANNOTATIONS)
                .map(Placed::of)
                .toList();
        String title = card.score()
                .map(score -> score + " / " + card.maxScore())
                .orElse(card.state().label());
        JsonNode created = api.post(
                        "/repos/" + repository + "/check-runs",
                        new Creation(
                                "Rendezvous: " + card.assignment(),
                                run.headSha(),
                                "completed",
                                conclusion(card),
                                run.page(),
                                output(title, text, places, 0)))
                .orElseThrow(() -> new ApiException(
                        404,
                        "The check can't be created: the commit is gone,"
                                + " or the job has no permission checks: write."));
        for (int from = BATCH; from < places.size(); from += BATCH) {
            api.patch(
                    "/repos/" + repository + "/check-runs/" + created.path("id").asLong(0),
                    new More(output(title, text, places, from)));
        }
    }

    private static Output output(String title, String text, List<Placed> places, int from) {
        return new Output(title, text, places.subList(from, Math.min(from + BATCH, places.size())));
    }

    private static String conclusion(Scorecard card) {
        boolean lost = card.checks().stream()
                .anyMatch(check -> check.verdict() == Verdict.FAILED || check.verdict() == Verdict.BLOCKED);
        if (card.state() == State.HELD) {
            return "neutral";
        }
        return lost || card.state() == State.REFUSED ? "failure" : "success";
    }

    private record Creation(
            String name,
            @JsonProperty("head_sha") String headSha,
            String status,
            String conclusion,
            @JsonProperty("details_url") String detailsUrl,
            Output output) {}

    private record More(Output output) {}

    private record Output(String title, String summary, List<Placed> annotations) {}

    private record Placed(
            String path,
            @JsonProperty("start_line") int startLine,
            @JsonProperty("end_line") int endLine,
            @JsonProperty("annotation_level") String level,
            String title,
            String message) {

        static Placed of(Annotation annotation) {
            int line = Math.max(1, annotation.line());
            return new Placed(annotation.file(), line, line, "failure", annotation.title(), annotation.message());
        }
    }
}
