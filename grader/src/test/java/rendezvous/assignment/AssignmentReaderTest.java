package rendezvous.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendezvous.model.Points;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class AssignmentReaderTest {

    private static final String GOOD = """
            id: tiny
            title: A tiny assignment
            maxScore: 4.5
            seed: secret
            limits: {wall: 120 s, cpu: 20 s, output: 1 MiB, memory: 1 GiB, tasks: 400, disk: 64 KiB}
            given: [src/Given.java]
            written: [src/A.java, B.md]
            checks:
              - id: a.first
                title: The first
                points: 2.5
                because: It is first.
                public: true
              - id: a.second
                title: The second
                points: 2
                because: It needs the first.
                requires: [a.first]
                manual: true
                hint: |
                  first this
                    then that
            """;

    @Test
    void a_definition_is_read_as_it_stands() {
        Assignment assignment = AssignmentReader.read("assignment.yaml", GOOD);

        assertThat(assignment.id()).isEqualTo("tiny");
        assertThat(assignment.maxScore()).isEqualTo(new Points(450));
        assertThat(assignment.limits().wall()).isEqualTo(Duration.ofMinutes(2));
        assertThat(assignment.limits().memoryBytes()).isEqualTo(1L << 30);
        assertThat(assignment.limits().diskBytes()).isEqualTo(64L << 10);
        assertThat(assignment.given()).containsExactly("src/Given.java");
        assertThat(assignment.written()).containsExactly("src/A.java", "B.md");
        assertThat(assignment.checks()).extracting(CheckSpec::id).containsExactly("a.first", "a.second");
        assertThat(assignment.checks()).extracting(CheckSpec::isPublic).containsExactly(true, false);
        assertThat(assignment.checks()).extracting(CheckSpec::manual).containsExactly(false, true);
        assertThat(assignment.checks().get(1).requires()).containsExactly("a.first");
        assertThat(assignment.checks().get(1).hint()).contains("first this\n  then that");
        assertThat(assignment.checks().get(0).hint()).isEmpty();
    }

    @Test
    void without_hints_it_is_the_same_but_for_them() {
        Assignment assignment = AssignmentReader.read("assignment.yaml", GOOD);

        String withoutLines = GOOD.replaceFirst("(?s) {4}hint: .*?then that\n", "");

        assertThat(assignment.withoutHints()).isEqualTo(AssignmentReader.read("assignment.yaml", withoutLines));
    }

    @Test
    void an_error_shows_the_place_like_a_compiler_does() {
        assertThatThrownBy(() -> AssignmentReader.read("assignment.yaml", GOOD.replace("points: 2.5", "points: lots")))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("""
                        assignment.yaml:11:13: error: points must be a number of points with at most two decimals, for \
                        example 2 or 2.5
                            points: lots
                                    ^""");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "title: A tiny assignment; titel: A; 1:1: error: the file has no \"title\"",
                "because: It is first.; because: It is first.\\n    extra: 1; 13:5: error: unknown key \"extra\" in a check",
                "because: It is first.; requires: []; 9:5: error: a check has no \"because\"",
                "public: true; public: yes; 13:13: error: public must be true or false",
                "title: The first; title: 7; 10:12: error: title must be text",
                "title: The first; title: ''; 10:12: error: title is empty",
                "id: a.second; id: a.first; 14:9: error: the check \"a.first\" stands twice",
                "id: a.first; id: First; 9:9: error: id can't be \"First\"",
                "id: tiny; id: Tiny One; 1:5: error: id can't be \"Tiny One\"",
                "[a.first]; [a.third]; 18:16: error: no check \"a.third\" stands before this one",
                "[a.first]; [a.second]; 18:16: error: no check \"a.second\" stands before this one",
                "[a.first]; [a.first, a.first]; 18:25: error: \"a.first\" is required twice",
                "[a.first]; a.first; 18:15: error: requires must be a list",
                "maxScore: 4.5; maxScore: 5; 3:11: error: maxScore is 5.0, but the checks give 4.5 together",
                "points: 2.5; points: 2.555; 11:13: error: points must be a number",
                "points: 2.5; points: -1; 11:13: error: points must be a number",
                "seed: secret; seed: secret\\nseed: secret; 5:1: error: \"seed\" stands twice in the file",
                "120 s; 120; 5:16: error: wall must be text",
                "120 s; forever; 5:16: error: wall can't be \"forever\"",
                "1 MiB; 1 MB; error: output can't be \"1 MB\"",
                "tasks: 400; tasks: 0; error: tasks must be a whole number",
                "tasks: 400; tasks: 010; error: tasks must be a whole number",
                "[src/Given.java]; [../Given.java]; 6:9: error: a path can't be",
                "[src/Given.java]; [/etc/passwd]; 6:9: error: a path can't be",
                "[src/A.java, B.md]; [src/Given.java]; 7:11: error: \"src/Given.java\" stands twice",
                "seed: secret; seed: [a; error: not valid YAML",
                "seed: secret; 'seed: \"a'; error: not valid YAML",
                "limits: {wall: 120 s, cpu: 20 s, output: 1 MiB, memory: 1 GiB, tasks: 400, disk: 64 KiB}; limits: 3; 5:9: error: limits must be a mapping",
            })
    void anything_wrong_is_refused_with_line_and_column(String good, String bad, String message) {
        String yaml = GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad.replace("\\n", "\n")));

        assertThat(yaml).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> AssignmentReader.read("assignment.yaml", yaml))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("assignment.yaml:")
                .hasMessageContaining(message)
                .hasMessageMatching("(?s)assignment\\.yaml:\\d+:\\d+: error: .*\n.*\n *\\^");
    }

    @Test
    void an_empty_file_and_one_that_is_no_mapping_are_refused() {
        assertThatThrownBy(() -> AssignmentReader.read("a.yaml", ""))
                .hasMessageStartingWith("a.yaml:1:1: error: the file is empty");
        assertThatThrownBy(() -> AssignmentReader.read("a.yaml", "- a\n"))
                .hasMessageStartingWith("a.yaml:1:1: error: the file must be a mapping");
    }

    @Test
    void an_assignment_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> Assignments.byId("other"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("There is no assignment \"other\". ");
    }
}
