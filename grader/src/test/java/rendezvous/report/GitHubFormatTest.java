package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.CheckResult;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.Verdict;
import rendezvous.report.RunnerLog.Command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class GitHubFormatTest {

    private static final String COMMANDS = "::set-output name=x::1\r\n::add-mask::e\n##[add-mask]e\n%0A::error::forged";

    private final Format format = new GitHubFormat();

    @Test
    void a_failed_check_is_an_error_on_the_students_line() {
        List<Command> commands = obeyed(Fixtures.everyVerdict("main"));

        assertThat(commands).hasSize(1);
        Command error = commands.get(0);
        assertThat(error.name()).isEqualTo("error");
        assertThat(error.properties())
                .containsEntry("file", Fixtures.FILE)
                .containsEntry("line", "3")
                .containsEntry("title", "All files are in flight at the same time (1.25 of 6.0 points kept)");
        assertThat(error.data())
                .contains("At most 1 of 4 files was in flight", "\nStart all threads in one loop, then join");
    }

    @Test
    void commands_in_a_students_text_stay_text() {
        List<Command> commands = obeyed(Fixtures.everyVerdict(COMMANDS));

        assertThat(commands).extracting(Command::name).containsExactly("error");
        assertThat(commands.get(0).data()).contains("%0A::error::forged");
    }

    @Test
    void commands_in_a_students_file_name_stay_text() {
        String file = "a:b,c=d%0A\n::add-mask::x.java";
        CheckResult check = failed(1, 1, List.of(new SourceLocation(file, 0)));

        Command error = obeyed(with(List.of(check))).get(0);

        assertThat(error.properties())
                .containsEntry("file", "a:b,c=d%0A ::add-mask::x.java")
                .doesNotContainKey("line");
    }

    @Test
    void a_step_shows_ten_errors_so_the_dearest_are_named_and_the_rest_counted() {
        List<CheckResult> checks = IntStream.rangeClosed(1, 13)
                .mapToObj(i -> failed(i, i, List.of()))
                .toList();

        List<Command> commands = obeyed(with(checks));

        assertThat(commands).extracting(Command::name).hasSize(11).endsWith("notice");
        assertThat(commands.get(0).properties()).containsEntry("title", "Check 13 (13.0 points)");
        assertThat(commands.get(10).data()).startsWith("3 more failed checks");
    }

    @Test
    void a_refused_submission_is_an_error_that_says_why() {
        Scorecard refused = Fixtures.refused("bob", "It is a link.\n::add-mask::x");

        List<Command> commands = obeyed(Fixtures.result(refused, Optional.empty()));

        assertThat(commands).extracting(Command::name).containsExactly("error");
        assertThat(commands.get(0).data()).contains("It is a link.");
    }

    @Test
    void a_class_has_a_summary_and_no_annotations() {
        Format.Rendered rendered =
                format.many(Fixtures.assignment(), List.of(Fixtures.card("x"))).orElseThrow();

        assertThat(rendered.document()).contains("1 submissions", "| adams-alice | 5.25 | threads.concurrent |");
        assertThat(rendered.commands()).isEmpty();
    }

    @Test
    void the_summary_stays_below_the_size_at_which_it_is_refused() {
        List<CheckResult> checks = IntStream.rangeClosed(1, 3_000)
                .mapToObj(i -> failed(
                        i,
                        1,
                        IntStream.range(1, 20)
                                .mapToObj(line -> new SourceLocation("src/@" + line, line))
                                .toList()))
                .toList();

        String summary = format.one(with(checks)).document();

        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(800_000, 1 << 20);
        assertThat(summary).contains("**Cut here: ");
    }

    private List<Command> obeyed(Result result) {
        return RunnerLog.of(format.one(result).commands()).obeyed();
    }

    private static CheckResult failed(int number, int points, List<SourceLocation> where) {
        return new CheckResult(
                "many.check" + number,
                "Check " + number,
                Verdict.FAILED,
                Points.ZERO,
                Points.of(points),
                Optional.empty(),
                where,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Result with(List<CheckResult> checks) {
        Scorecard card = Fixtures.card("x");
        return Fixtures.result(Fixtures.withChecks(card, checks), Optional.empty());
    }
}
