package rendezvous.publish;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The run that was completed, as GitHub says it in the event's payload: GitHub's word, but a branch has the name that
 * its author gave it.
 *
 * @param repository where the run was, {@code owner/name}
 * @param trigger what started it, for example {@code pull_request}
 * @param headRepository where the graded branch lies; empty if that repository is gone
 * @param headBranch the graded branch
 * @param headSha the graded commit
 * @param page where people can look at the run
 */
public record RunEvent(
        String repository,
        String trigger,
        Optional<String> headRepository,
        String headBranch,
        String headSha,
        String page) {

    private static final long MOST_BYTES = 8L << 20;
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9._-]{1,100}/[A-Za-z0-9._-]{1,100}");
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
    private static final Pattern PAGE = Pattern.compile("https?://[A-Za-z0-9.:-]+/[A-Za-z0-9._/-]+");

    /**
     * Reads the payload of a {@code workflow_run}.
     *
     * @param payload the file that {@code GITHUB_EVENT_PATH} names
     * @return what it says; empty if it is no such payload
     * @throws IOException if the file can't be read
     */
    public static Optional<RunEvent> read(Path payload) throws IOException {
        if (Files.size(payload) > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            JsonNode event = JsonMapper.shared().readTree(Files.readAllBytes(payload));
            JsonNode run = event.path("workflow_run");
            return Optional.of(new RunEvent(
                            event.at("/repository/full_name").asString(""),
                            run.path("event").asString(""),
                            Optional.of(run.at("/head_repository/full_name").asString(""))
                                    .filter(name -> !name.isEmpty()),
                            run.path("head_branch").asString(""),
                            run.path("head_sha").asString(""),
                            run.path("html_url").asString("")))
                    .filter(RunEvent::isSane);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean isSane() {
        return REPOSITORY.matcher(repository).matches()
                && headRepository
                        .map(name -> REPOSITORY.matcher(name).matches())
                        .orElse(true)
                && SHA.matcher(headSha).matches()
                && PAGE.matcher(page).matches()
                && !trigger.isEmpty();
    }
}
