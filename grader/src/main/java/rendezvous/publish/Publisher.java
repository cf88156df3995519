package rendezvous.publish;

import rendezvous.assignment.Assignment;
import rendezvous.report.MarkdownFormat;
import rendezvous.report.Result;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Publishes what the grading job of a pull request left. The artefact says which pull request it was, but it is not
 * believed: repository, branch and commit of that pull request's head must be those that GitHub says were graded.
 */
public final class Publisher {

    private static final int UNPROCESSABLE = 422;

    private final GitHubApi api;
    private final Assignment assignment;
    private final String author;

    /**
     * Prepares; nothing is sent.
     *
     * @param api where to publish
     * @param assignment whose rubric the scorecard must fit
     * @param author who writes comments with this job's token, for example {@code github-actions[bot]}
     */
    public Publisher(GitHubApi api, Assignment assignment, String author) {
        this.api = api;
        this.assignment = assignment;
        this.author = author;
    }

    /**
     * Publishes.
     *
     * @param artefact the folder that it was unpacked into
     * @param run the run that left it
     * @return what was done
     * @throws ArtefactException if the artefact can't be believed; nothing was published then
     * @throws ApiException if GitHub doesn't do what it is asked for; the same job can be run again
     * @throws IOException if this machine can't read the artefact
     */
    public Publication publish(Path artefact, RunEvent run) throws ArtefactException, ApiException, IOException {
        if (!run.trigger().equals("pull_request")) {
            return new Publication.Nothing("the run was not for a pull request");
        }
        Artefact read = ArtefactFolder.read(artefact, assignment);
        Optional<Publication.Nothing> nothing = obstacle(read.pullRequest(), run);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        Result result = new Result(assignment, read.scorecard(), Optional.empty());
        String text = new MarkdownFormat().one(result).document();
        String mark = "<!-- rendezvous " + assignment.id() + " -->";
        boolean updated =
                new StickyComment(api, run.repository(), author, mark).put(read.pullRequest(), text + footer(run));
        return new Publication.Done(read.pullRequest(), updated, check(run, result, text));
    }

    /** Why nothing is to be published, although nothing is wrong. */
    private Optional<Publication.Nothing> obstacle(int number, RunEvent run) throws ArtefactException, ApiException {
        JsonNode pullRequest = api.get("/repos/" + run.repository() + "/pulls/" + number)
                .orElseThrow(() -> new ArtefactException(
                        "The artefact names pull request " + number + ", and there is none that this job may see."));
        JsonNode head = pullRequest.path("head");
        String headRepository = head.at("/repo/full_name").asString("");
        if (!pullRequest.path("state").asString("").equals("open")) {
            return nothing("pull request " + number + " is closed");
        }
        if (headRepository.isEmpty() || run.headRepository().isEmpty()) {
            return nothing("the repository of the graded branch was deleted");
        }
        boolean same = headRepository.equals(run.headRepository().orElse(""))
                && head.path("ref").asString("").equals(run.headBranch());
        if (!same) {
            throw new ArtefactException(
                    "The artefact names pull request " + number + ", but that is not of the branch that was graded.");
        }
        return head.path("sha").asString("").equals(run.headSha())
                ? Optional.empty()
                : nothing("pull request " + number + " has another commit by now, which is graded by its own run");
    }

    private static Optional<Publication.Nothing> nothing(String why) {
        return Optional.of(new Publication.Nothing(why));
    }

    private boolean check(RunEvent run, Result result, String text) throws ApiException {
        try {
            new CheckRun(api, run.repository()).create(run, result, text);
            return true;
        } catch (ApiException e) {
            if (e.status() == UNPROCESSABLE) {
                // The commit went away between the question and the answer: the comment has said it all.
                return false;
            }
            throw e;
        }
    }

    private static String footer(RunEvent run) {
        return "\nCommit " + run.headSha() + ", [run](" + run.page() + "): the page `feedback.html` in its artefact has"
                + " the pictures.\n\nThis is feedback and no mark: a pull request can change what grades it. Marks come"
                + " from the instructor's own run.\n";
    }
}
