package rendezvous.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of GitHub's REST interface as publishing uses, on this machine, with comments that stay. */
public final class GitHubStub implements AutoCloseable {

    public static final String REPOSITORY = "course/homework";
    public static final String BOT = "github-actions[bot]";

    private static final Pattern PULL = Pattern.compile("/repos/course/homework/pulls/(\\d+)");
    private static final Pattern COMMENTS = Pattern.compile("/repos/course/homework/issues/(\\d+)/comments");
    private static final Pattern COMMENT = Pattern.compile("/repos/course/homework/issues/comments/(\\d+)");
    private static final Pattern CHECKS = Pattern.compile("/repos/course/homework/check-runs(/\\d+)?");

    /** What a stubborn GitHub answers. */
    public record Fault(int status, String header, String value) {}

    /** A comment. */
    public record Comment(long id, int issue, String author, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Integer, ObjectNode> pulls = new TreeMap<>();
    private final Map<Long, Comment> comments = new TreeMap<>();
    private final List<JsonNode> checks = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private Runnable beforeCreating = () -> {};
    private int checkStatus = 201;
    private boolean silent;
    private boolean losing;
    private long lastId;

    public GitHubStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Opens a pull request, or moves its head. An empty repository is a deleted one. */
    public synchronized void pullRequest(int number, String state, String headRepository, String branch, String sha) {
        ObjectNode pull = JsonMapper.shared().createObjectNode();
        pull.put("number", number).put("state", state);
        ObjectNode head = pull.putObject("head").put("ref", branch).put("sha", sha);
        if (headRepository.isEmpty()) {
            head.putNull("repo");
        } else {
            head.putObject("repo").put("full_name", headRepository);
        }
        pulls.put(number, pull);
    }

    /** Somebody comments. */
    public synchronized Comment comment(int issue, String author, String body) {
        lastId++;
        Comment comment = new Comment(lastId, issue, author, body);
        comments.put(lastId, comment);
        return comment;
    }

    public synchronized List<Comment> comments(int issue) {
        return comments.values().stream()
                .filter(comment -> comment.issue() == issue)
                .toList();
    }

    /** Bodies of all requests that made or changed a check. */
    public synchronized List<JsonNode> checks() {
        return List.copyOf(checks);
    }

    /** Method and path of each request. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    public synchronized List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    /** Does this to the next requests. */
    public synchronized void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Creates the next comment, but hangs up before it says so. */
    public synchronized void loseAnswerToCreation() {
        losing = true;
    }

    /** Hangs up whenever it is asked. */
    public synchronized void fallSilent(boolean now) {
        silent = now;
    }

    public synchronized void answerChecksWith(int status) {
        checkStatus = status;
    }

    /** Runs on the request's own thread. */
    public synchronized void beforeCreating(Runnable action) {
        beforeCreating = action;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Optional<Fault> fault = note(exchange);
            if (isSilent()) {
                return;
            }
            if (fault.isPresent()) {
                exchange.getResponseHeaders()
                        .set(fault.get().header(), fault.get().value());
                exchange.sendResponseHeaders(fault.get().status(), -1);
                return;
            }
            boolean creates = exchange.getRequestMethod().equals("POST")
                    && COMMENTS.matcher(exchange.getRequestURI().getPath()).matches();
            if (creates) {
                waiting().run();
            }
            Reply reply = answer(exchange, body);
            if (creates && losesIt()) {
                return;
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized boolean isSilent() {
        return silent;
    }

    private synchronized boolean losesIt() {
        boolean lost = losing;
        losing = false;
        return lost;
    }

    private synchronized Runnable waiting() {
        return beforeCreating;
    }

    private synchronized Optional<Fault> note(HttpExchange exchange) {
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        return Optional.ofNullable(faults.pollFirst());
    }

    private record Reply(int status, String body) {}

    private synchronized Reply answer(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        Matcher pull = PULL.matcher(path);
        if (pull.matches() && method.equals("GET")) {
            ObjectNode found = pulls.get(Integer.parseInt(pull.group(1)));
            return found == null ? new Reply(404, "{}") : new Reply(200, found.toString());
        }
        Matcher list = COMMENTS.matcher(path);
        if (list.matches()) {
            int issue = Integer.parseInt(list.group(1));
            return method.equals("POST")
                    ? create(issue, body)
                    : page(issue, exchange.getRequestURI().getQuery());
        }
        Matcher one = COMMENT.matcher(path);
        if (one.matches()) {
            return change(Long.parseLong(one.group(1)), method, body);
        }
        if (CHECKS.matcher(path).matches()) {
            checks.add(JsonMapper.shared().readTree(body));
            return new Reply(checkStatus, "{\"id\": 77}");
        }
        return new Reply(404, "{}");
    }

    private Reply create(int issue, String body) {
        return new Reply(201, json(comment(issue, BOT, textOf(body))).toString());
    }

    private Reply change(long id, String method, String body) {
        Comment old = comments.get(id);
        if (old == null) {
            return new Reply(404, "{}");
        }
        if (method.equals("DELETE")) {
            comments.remove(id);
            return new Reply(204, "");
        }
        Comment changed = new Comment(id, old.issue(), old.author(), textOf(body));
        comments.put(id, changed);
        return new Reply(200, json(changed).toString());
    }

    private Reply page(int issue, String query) {
        Matcher asked = Pattern.compile("per_page=(\\d+)&page=(\\d+)").matcher(query);
        if (!asked.matches()) {
            throw new UncheckedIOException(new IOException("no page was asked for: " + query));
        }
        int size = Integer.parseInt(asked.group(1));
        ArrayNode page = JsonMapper.shared().createArrayNode();
        comments(issue).stream()
                .skip((Long.parseLong(asked.group(2)) - 1) * size)
                .limit(size)
                .forEach(comment -> page.add(json(comment)));
        return new Reply(200, page.toString());
    }

    private static ObjectNode json(Comment comment) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("id", comment.id()).put("body", comment.body());
        json.putObject("user").put("login", comment.author());
        return json;
    }

    private static String textOf(String body) {
        return JsonMapper.shared().readTree(body).path("body").asString("");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
