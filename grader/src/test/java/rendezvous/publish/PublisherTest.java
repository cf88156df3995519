package rendezvous.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.publish.GitHubStub.Comment;
import rendezvous.publish.GitHubStub.Fault;
import rendezvous.report.Result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@Timeout(60)
class PublisherTest {

    private static final String TOKEN = "ghs_secret";
    private static final String MARK = "<!-- rendezvous tiny -->\n";

    @TempDir
    private Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private GitHubStub github;

    @BeforeEach
    void openAPullRequest() throws IOException {
        github = new GitHubStub();
        github.pullRequest(7, "open", HandedIn.FORK, "solution", HandedIn.SHA);
        github.pullRequest(8, "open", "bob/homework", "solution", HandedIn.SHA);
    }

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void one_comment_is_created_then_updated_and_there_is_never_a_second_one() throws Exception {
        assertThat(publish("7\n", HandedIn.run())).isEqualTo(new Publication.Done(7, false, true));
        assertThat(publish("7", HandedIn.run())).isEqualTo(new Publication.Done(7, true, true));

        assertThat(github.comments(7))
                .singleElement()
                .satisfies(comment -> assertThat(comment.body())
                        .startsWith(MARK + "## A tiny assignment: 4.0 / 10.0")
                        .contains("Nothing is left behind", "[run](https://github.com/course/homework/actions/runs/42)")
                        .contains("This is feedback and no mark"));
        assertThat(github.authorizations()).containsOnly("Bearer " + TOKEN);
    }

    @Test
    void a_branch_of_the_repository_itself_is_published_like_a_forks() throws Exception {
        github.pullRequest(9, "open", GitHubStub.REPOSITORY, "alice", HandedIn.SHA);

        assertThat(publish("9", HandedIn.run(GitHubStub.REPOSITORY, "alice", HandedIn.SHA)))
                .isEqualTo(new Publication.Done(9, false, true));
    }

    @Test
    void a_number_that_is_somebody_elses_is_refused_even_with_the_same_commit() {
        assertThatThrownBy(() -> publish("8", HandedIn.run()))
                .isInstanceOf(ArtefactException.class)
                .hasMessageContaining("not of the branch that was graded");
        assertNothingWritten();
    }

    @Test
    void a_number_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> publish("99", HandedIn.run())).isInstanceOf(ArtefactException.class);
        assertNothingWritten();
    }

    @Test
    void a_newer_commit_a_closed_pull_request_and_a_deleted_head_are_no_fault() throws Exception {
        github.pullRequest(7, "open", HandedIn.FORK, "solution", "f".repeat(40));
        assertThat(publish("7", HandedIn.run()))
                .hasToString(
                        "Nothing[why=pull request 7 has another commit by now," + " which is graded by its own run]");

        github.pullRequest(7, "closed", HandedIn.FORK, "solution", HandedIn.SHA);
        assertThat(publish("7", HandedIn.run())).isInstanceOf(Publication.Nothing.class);

        github.pullRequest(7, "open", "", "solution", HandedIn.SHA);
        assertThat(publish("7", HandedIn.run())).isInstanceOf(Publication.Nothing.class);

        github.pullRequest(7, "open", HandedIn.FORK, "solution", HandedIn.SHA);
        assertThat(publish("7", HandedIn.run("", "solution", HandedIn.SHA))).isInstanceOf(Publication.Nothing.class);
        assertNothingWritten();
    }

    @Test
    void a_run_that_was_not_for_a_pull_request_is_left_alone() throws Exception {
        RunEvent push =
                new RunEvent(GitHubStub.REPOSITORY, "push", Optional.empty(), "main", HandedIn.SHA, "https://x/y");

        assertThat(publish("7", push)).isInstanceOf(Publication.Nothing.class);
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void a_commit_that_went_away_meanwhile_costs_only_the_check() throws Exception {
        github.answerChecksWith(422);

        assertThat(publish("7", HandedIn.run())).isEqualTo(new Publication.Done(7, false, false));
        assertThat(github.comments(7)).hasSize(1);
    }

    @Test
    void a_comment_that_a_student_planted_is_not_taken_for_ours() throws Exception {
        github.comment(7, "alice", MARK + "mine");

        publish("7", HandedIn.run());
        publish("7", HandedIn.run());

        assertThat(github.comments(7)).hasSize(2);
        assertThat(github.comments(7).get(0).body()).isEqualTo(MARK + "mine");
    }

    @Test
    void our_comment_is_found_behind_a_hundred_others() throws Exception {
        for (int i = 0; i < 230; i++) {
            github.comment(7, "alice", "talk");
        }
        publish("7", HandedIn.run());
        publish("7", HandedIn.run());

        assertThat(github.comments(7)).hasSize(231);
    }

    @Test
    void two_jobs_that_both_found_no_comment_leave_one() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        github.beforeCreating(() -> meet(both));
        ExecutorService jobs = Executors.newFixedThreadPool(2);
        try {
            Future<Publication> one = jobs.submit(() -> publish("7", HandedIn.run()));
            Future<Publication> two = jobs.submit(() -> publish("7", HandedIn.run()));
            one.get();
            two.get();
        } finally {
            jobs.shutdownNow();
        }

        assertThat(github.requests().stream()
                        .filter(request -> request.equals("POST /repos/course/homework/issues/7/comments")))
                .hasSize(2);
        assertThat(github.comments(7)).hasSize(1);
    }

    @Test
    void a_comment_whose_answer_was_lost_is_not_left_behind_twice() throws Exception {
        github.loseAnswerToCreation();
        publish("7", HandedIn.run());

        assertThat(github.requests()).contains("DELETE /repos/course/homework/issues/comments/2");
        assertThat(github.comments(7)).extracting(Comment::id).containsExactly(1L);
    }

    @Test
    void a_second_comment_that_an_interrupted_job_left_is_cleared_away() throws Exception {
        publish("7", HandedIn.run());
        github.comment(7, GitHubStub.BOT, MARK + "left behind");

        publish("7", HandedIn.run());

        assertThat(github.comments(7)).extracting(Comment::id).containsExactly(1L);
        assertThat(github.comments(7).get(0).body()).contains("4.0 / 10.0");
    }

    @Test
    void annotations_go_out_in_batches_and_are_capped() throws Exception {
        Path artefact = HandedIn.artefact(folder, HandedIn.card("main", 50), "7");
        assertThat(publisher().publish(artefact, HandedIn.run())).isInstanceOf(Publication.Done.class);
        assertThat(github.checks()).hasSize(1);
        assertThat(github.checks().get(0).at("/output/annotations").size()).isEqualTo(50);
        assertThat(github.checks().get(0).at("/head_sha").asString()).isEqualTo(HandedIn.SHA);
        assertThat(github.checks().get(0).at("/conclusion").asString()).isEqualTo("failure");
        assertThat(github.checks().get(0).at("/output/annotations/2/start_line").asInt())
                .isEqualTo(3);

        new CheckRun(api(), GitHubStub.REPOSITORY)
                .create(
                        HandedIn.run(),
                        new Result(HandedIn.assignment(), HandedIn.card("main", 999), Optional.empty()),
                        "text");
        assertThat(github.checks().stream()
                        .skip(1)
                        .map(check -> check.at("/output/annotations").size()))
                .containsExactly(50, 50, 50, 50);
    }

    @Test
    void nothing_that_a_student_wrote_has_a_meaning_in_the_comment() throws Exception {
        String hostile = "<img src=x> @everyone [a](b) \u202e <!-- rendezvous tiny --> www.evil.example ";
        Path artefact = HandedIn.artefact(folder, HandedIn.card(hostile.repeat(40), 50), "7");

        publisher().publish(artefact, HandedIn.run());

        String body = github.comments(7).get(0).body();
        assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThan(65_536);
        assertThat(body.substring(MARK.length()))
                .doesNotContain("<img", "@everyone", "[a](b)", "\u202e", "<!--", "www.");
    }

    @Test
    void a_busy_github_is_asked_again_as_late_as_it_wishes() throws Exception {
        github.fail(new Fault(503, "x", "y"), new Fault(429, "Retry-After", "7"), new Fault(502, "x", "y"));

        assertThat(publish("7", HandedIn.run())).isInstanceOf(Publication.Done.class);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7), Duration.ofSeconds(4));
    }

    @Test
    void a_github_that_never_answers_ends_the_job_with_what_to_do() {
        Fault down = new Fault(500, "x", "y");
        github.fail(down, down, down, down);
        assertFails("out of order");

        github.fallSilent(true);
        assertFails("didn't answer", "later");
        github.fallSilent(false);

        github.fail(new Fault(401, "x", "y"));
        assertFails("doesn't know the token");

        github.fail(new Fault(403, "x", "y"));
        assertFails("permissions pull-requests: write");

        github.fail(new Fault(403, "Retry-After", "3600"));
        assertFails("rate limit is used up");
        assertThat(pauses).hasSize(6);
    }

    private void assertFails(String... words) {
        assertThatThrownBy(() -> publish("7", HandedIn.run()))
                .isInstanceOf(ApiException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(TOKEN);
        assertNothingWritten();
    }

    private void assertNothingWritten() {
        assertThat(github.requests()).allMatch(request -> request.startsWith("GET "));
    }

    private Publication publish(String number, RunEvent run) throws Exception {
        return publisher().publish(HandedIn.artefact(folder, HandedIn.card("main", 2), number), run);
    }

    private Publisher publisher() {
        return new Publisher(api(), HandedIn.assignment(), GitHubStub.BOT);
    }

    private GitHubApi api() {
        return new GitHubApi(github.uri(), TOKEN, duration -> {
            synchronized (pauses) {
                pauses.add(duration);
            }
        });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
