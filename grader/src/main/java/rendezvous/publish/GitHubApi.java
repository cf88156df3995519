package rendezvous.publish;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * GitHub's REST interface, as far as it is needed. A request is repeated a few times when GitHub is busy, limits the
 * rate or doesn't answer; so whoever creates something looks afterwards whether it is there twice.
 */
public final class GitHubApi {

    private static final int ATTEMPTS = 4;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(90);
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,1000}");

    private final URI base;
    private final String token;
    private final Waiting waiting;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** How time passes between two attempts. */
    public interface Waiting {

        /**
         * Waits.
         *
         * @param duration how long
         * @throws InterruptedException if the program is to end
         */
        void pause(Duration duration) throws InterruptedException;

        /** Waits on the clock on the wall. */
        Waiting REAL = duration -> Thread.sleep(duration.toMillis());
    }

    /**
     * Prepares; nothing is sent.
     *
     * @param base address of the interface; in the clear only to this machine itself, since the token goes there
     * @param token what GitHub knows the sender by; never shown
     * @param waiting how time passes between two attempts
     * @throws IllegalArgumentException if one of them can't be; the message doesn't quote the token
     */
    public GitHubApi(URI base, String token, Waiting waiting) {
        boolean here = "127.0.0.1".equals(base.getHost()) || "localhost".equals(base.getHost());
        if (!"https".equals(base.getScheme()) && !("http".equals(base.getScheme()) && here)) {
            throw new IllegalArgumentException("the address of GitHub's interface must start with https://");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("the token is empty, or holds characters that no token has");
        }
        this.base = base;
        this.token = token;
        this.waiting = waiting;
    }

    Optional<JsonNode> get(String path) throws ApiException {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    Optional<JsonNode> post(String path, Object body) throws ApiException {
        return send("POST", path, json(body));
    }

    Optional<JsonNode> patch(String path, Object body) throws ApiException {
        return send("PATCH", path, json(body));
    }

    void delete(String path) throws ApiException {
        send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }

    /** The answer, or nothing where there is no such thing. */
    private Optional<JsonNode> send(String method, String path, HttpRequest.BodyPublisher body) throws ApiException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base.toString().replaceFirst("/+$", "") + path))
                .timeout(ANSWER)
                .header("Accept", "application/vnd.github+json")
                .header("Content-Type", "application/json")
                .header("User-Agent", "rendezvous")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("Authorization", "Bearer " + token)
                .method(method, body)
                .build();
        try {
            return answer(method + " " + path, attempts(request));
        } catch (IOException e) {
            throw new ApiException(
                    0,
                    "GitHub didn't answer to " + method + " " + path + " ("
                            + e.getClass().getSimpleName() + "), also not when asked again. Run the job again later.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(0, "Publishing was interrupted.");
        }
    }

    private HttpResponse<String> attempts(HttpRequest request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Duration pause = Duration.ofSeconds(1L << (attempt - 1));
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                Optional<Duration> asked = Busy.pause(response, pause, Clock.systemUTC());
                if (asked.isEmpty() || attempt == ATTEMPTS || asked.get().compareTo(LONGEST_PAUSE) > 0) {
                    return response;
                }
                pause = asked.get();
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
            waiting.pause(pause);
        }
    }

    private static Optional<JsonNode> answer(String what, HttpResponse<String> response) throws ApiException {
        int status = response.statusCode();
        if (status == 404 || status == 410) {
            return Optional.empty();
        }
        if (status < 200 || status > 299) {
            throw new ApiException(status, "GitHub answered " + what + " with " + status + ": " + remedy(response));
        }
        try {
            String text = response.body();
            return Optional.of(JsonMapper.shared().readTree(text.isBlank() ? "{}" : text));
        } catch (JacksonException e) {
            throw new ApiException(
                    status,
                    "GitHub answered " + what + " with something that isn't JSON."
                            + " Look at the address of its interface (GITHUB_API_URL).");
        }
    }

    private static String remedy(HttpResponse<String> response) {
        if (Busy.isLimited(response)) {
            OptionalLong reset = response.headers().firstValueAsLong("x-ratelimit-reset");
            return "the rate limit is used up"
                    + (reset.isPresent() ? " until " + Instant.ofEpochSecond(reset.getAsLong()) : "")
                    + ". Run the job again later.";
        }
        return switch (response.statusCode()) {
            case 401 -> "it doesn't know the token. Hand on the job's own: GITHUB_TOKEN: ${{ github.token }}.";
            case 403 -> "the token may not do this. The job needs permissions pull-requests: write and checks: write.";
            case 422 -> "it refuses what was sent.";
            default ->
                response.statusCode() >= 500
                        ? "it is out of order, also when asked again. Run the job again later."
                        : "look at the address of its interface (GITHUB_API_URL).";
        };
    }
}
