package rendezvous.batch;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.Assignments;
import rendezvous.assignment.CheckSpec;
import rendezvous.judge.Check;
import rendezvous.model.CheckResult;
import rendezvous.model.Scorecard;
import rendezvous.model.SourceLocation;
import rendezvous.model.Verdict;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page about all checks of an assignment: what each asks for, what decides it, and a program that fails it with
 * what the grader then says. All but the messages follows from the assignment; a message is taken from a scorecard, or
 * from the page as it was.
 */
public final class ChecksPage {

    private static final Pattern MESSAGE =
            Pattern.compile("<!-- ([a-z.-]+ by [a-z0-9-]+) -->\n```text\n(.*?)\n```\n", Pattern.DOTALL);

    private final Assignment assignment;
    private final Map<String, String> decides = new HashMap<>();
    private final Map<String, String> messages = new HashMap<>();
    private final Examples examples;

    private ChecksPage(Assignment assignment, AssignmentModule module, Examples examples) {
        this.assignment = assignment;
        this.examples = examples;
        for (Class<?> suite : module.suites()) {
            for (Method method : suite.getDeclaredMethods()) {
                Optional.ofNullable(method.getAnnotation(Check.class))
                        .ifPresent(check -> decides.put(check.value(), check.decides()));
            }
        }
    }

    /**
     * Writes the page.
     *
     * @param home the kit's folder, with the samples in it
     * @param module the assignment
     * @param before the page as it was; empty if there was none
     * @param graded scorecards of samples, by which messages are made anew
     * @return Markdown
     * @throws IOException if the samples can't be read
     */
    public static String render(Path home, AssignmentModule module, String before, List<Scorecard> graded)
            throws IOException {
        Assignment assignment = Assignments.definitionOf(module);
        ChecksPage page = new ChecksPage(assignment, module, Examples.of(home, assignment));
        Matcher found = MESSAGE.matcher(before);
        while (found.find()) {
            page.messages.put(found.group(1), found.group(2));
        }
        graded.forEach(page::take);
        return page.text();
    }

    private void take(Scorecard card) {
        for (CheckResult check : card.checks()) {
            if (check.verdict() == Verdict.FAILED) {
                messages.put(key(check.id(), card.submission().id()), message(check));
            }
        }
    }

    private static String key(String check, String sample) {
        return check + " by " + sample;
    }

    private static String message(CheckResult check) {
        StringBuilder text = new StringBuilder(check.observed().orElse(""));
        for (SourceLocation where : check.where()) {
            text.append("\n  at ").append(where.file()).append(where.line() > 0 ? ":" + where.line() : "");
        }
        check.meaning().ifPresent(meaning -> text.append('\n').append(meaning));
        check.nextStep().ifPresent(step -> text.append("\nNext: ").append(step));
        return text.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder("# The checks of \"" + assignment.title() + "\"\n\n");
        text.append("This page is made from the checks, the rubric and the labelled samples. To write it anew:\n\n");
        text.append("```\n./grade validate --checks docs/checks.md\n```\n\n");
        text.append("| check | asks for | points |\n| --- | --- | --- |\n");
        for (CheckSpec check : assignment.checks()) {
            text.append("| [" + check.id() + "](#" + check.id().replace(".", "") + ") | " + check.title() + " | "
                    + check.points() + " |\n");
        }
        assignment.checks().forEach(check -> text.append('\n').append(section(check)));
        return text.toString();
    }

    private String section(CheckSpec check) {
        StringBuilder text = new StringBuilder("## " + check.id() + "\n\n");
        text.append("**" + check.title() + "** · " + check.points() + " points");
        text.append(check.isPublic() ? " · the starter has a test for it, too" : "");
        text.append(check.requires().isEmpty() ? "" : " · needs " + String.join(", ", check.requires()));
        text.append("\n\n> " + check.because() + "\n\n");
        if (check.manual()) {
            return text.append("Decided by a person.\n").toString();
        }
        text.append("Decided by: " + decides.getOrDefault(check.id(), "") + "\n");
        examples.of(check.id()).ifPresent(example -> text.append('\n').append(failing(check, example)));
        return text.toString();
    }

    private String failing(CheckSpec check, Examples.Example example) {
        String key = key(check.id(), example.sample());
        StringBuilder text = new StringBuilder("For example [" + example.sample() + "](../assignments/");
        text.append(assignment.id() + "/samples/" + example.sample() + "): " + example.title() + ".\n");
        if (!example.lines().isEmpty()) {
            text.append("\n```java\n" + String.join("\n", example.lines()) + "\n```\n");
        }
        text.append("\n<!-- " + key + " -->\n```text\n");
        text.append(messages.getOrDefault(key, "not graded yet")).append("\n```\n");
        return text.toString();
    }
}
