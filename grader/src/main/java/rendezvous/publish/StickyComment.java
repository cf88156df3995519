package rendezvous.publish;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One comment of a pull request that is written again and again. It is known by a hidden mark and by its author, so
 * that nobody can plant one. Two jobs that both found none may both create one; each looks again afterwards, and all
 * keep the oldest.
 */
final class StickyComment {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;
    private static final int TRIES = 3;

    private final GitHubApi api;
    private final String repository;
    private final String author;
    private final String mark;

    StickyComment(GitHubApi api, String repository, String author, String mark) {
        this.api = api;
        this.repository = repository;
        this.author = author;
        this.mark = mark;
    }

    /** Writes it, and says whether it was there before. */
    boolean put(int pullRequest, String text) throws ApiException {
        Map<String, String> body = Map.of("body", mark + "\n" + text);
        for (int i = 0; i < TRIES; i++) {
            List<Long> before = ours(pullRequest);
            OptionalLong fresh = before.isEmpty() ? OptionalLong.of(create(pullRequest, body)) : OptionalLong.empty();
            List<Long> all = fresh.isEmpty() ? before : ours(pullRequest);
            if (settle(all, fresh, body)) {
                return fresh.isEmpty();
            }
        }
        throw new ApiException(
                0,
                "The comment disappeared " + TRIES + " times while it was written."
                        + " Run the job again when nobody deletes it.");
    }

    /** Keeps the oldest, with the new text; false if somebody deleted it meanwhile. */
    private boolean settle(List<Long> all, OptionalLong fresh, Map<String, String> body) throws ApiException {
        Optional<Long> oldest = all.stream().min(Comparator.naturalOrder());
        if (oldest.isEmpty()) {
            // Just created, and not listed yet.
            return fresh.isPresent();
        }
        long kept = oldest.get();
        boolean written = fresh.isPresent() && fresh.getAsLong() == kept;
        if (!written && api.patch(comment(kept), body).isEmpty()) {
            return false;
        }
        for (long other : all) {
            if (other != kept) {
                api.delete(comment(other));
            }
        }
        return true;
    }

    private long create(int pullRequest, Map<String, String> body) throws ApiException {
        JsonNode created = api.post("/repos/" + repository + "/issues/" + pullRequest + "/comments", body)
                .orElseThrow(() -> new ApiException(
                        404,
                        "The pull request can't be commented on: it is gone,"
                                + " or the job has no permission pull-requests: write."));
        return created.path("id").asLong(0);
    }

    private List<Long> ours(int pullRequest) throws ApiException {
        List<Long> ours = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            JsonNode comments = api.get("/repos/" + repository + "/issues/" + pullRequest + "/comments?per_page=" + PAGE
                            + "&page=" + page)
                    .orElseThrow(() -> new ApiException(404, "The comments of the pull request can't be read."));
            for (JsonNode comment : comments) {
                if (comment.at("/user/login").asString("").equals(author)
                        && comment.path("body").asString("").startsWith(mark)) {
                    ours.add(comment.path("id").asLong(0));
                }
            }
            if (comments.size() < PAGE) {
                return ours;
            }
        }
        throw new ApiException(
                0,
                "The pull request has more than " + PAGE * MOST_PAGES
                        + " comments; ours can't be found among them. Open a new pull request.");
    }

    private String comment(long id) {
        return "/repos/" + repository + "/issues/comments/" + id;
    }
}
