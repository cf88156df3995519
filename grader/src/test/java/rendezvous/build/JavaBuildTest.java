package rendezvous.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.assignment.Assignment;
import rendezvous.model.BuildFacts;
import rendezvous.model.Diagnostic;
import rendezvous.model.Limits;
import rendezvous.model.Note;
import rendezvous.model.Points;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SourceFile;
import rendezvous.model.Submission;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.Sandboxes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class JavaBuildTest {

    private static final String MAIN = "src/main/java/concurrency/";
    private static final Limits GENEROUS =
            new Limits(Duration.ofMinutes(2), Duration.ofSeconds(60), 1 << 20, 1 << 30, 100, 10 << 20);
    private static final Assignment ASSIGNMENT = new Assignment(
            "tiny",
            "Tiny",
            Points.ZERO,
            "seed",
            GENEROUS,
            List.of(MAIN + "AbstractFileProcessor.java", MAIN + "kit/FileWork.java"),
            List.of(MAIN + "Worker.java", MAIN + "RunLog.java", "ANALYSIS.md"),
            List.of());

    private static final Sandbox SANDBOX = Sandboxes.probe().strongest();

    private final List<SourceFile> files = new ArrayList<>();

    @TempDir
    private Path classes;

    @Test
    void compiles_against_the_given_classes_for_java_17() throws Exception {
        hand("Worker", "final class Worker { concurrency.kit.FileWork work; }");
        hand("RunLog", "final class RunLog { record Line(int a) {} }");
        BuildFacts facts = compile();
        assertThat(facts)
                .isEqualTo(new BuildFacts(
                        ProcessEnd.COMPLETED,
                        List.of(),
                        List.of(),
                        List.of("concurrency.RunLog", "concurrency.RunLog$Line", "concurrency.Worker")));
        assertThat(Files.readAllBytes(classes.resolve("concurrency/Worker.class"))[7])
                .as("major version")
                .isEqualTo((byte) 61);
        assertThat(filesIn(classes)).hasSize(3);
    }

    @Test
    void leaves_out_what_does_not_compile_and_keeps_the_rest() throws Exception {
        hand("Worker", "final class Worker {\n    int words() { return \"ten\"; }\n}");
        hand("RunLog", "final class RunLog {}");
        BuildFacts facts = compile();
        assertThat(facts.end()).isEqualTo(ProcessEnd.COMPLETED);
        assertThat(facts.classes()).containsExactly("concurrency.RunLog");
        assertThat(facts.replaced()).containsExactly(MAIN + "Worker.java");
        assertThat(facts.diagnostics())
                .containsExactly(new Diagnostic(
                        MAIN + "Worker.java",
                        2,
                        26,
                        "incompatible types: java.lang.String cannot be converted to int"));
    }

    @Test
    void compiles_the_users_of_a_broken_file_against_its_skeleton() throws Exception {
        hand("Worker", "final class Worker { syntax error");
        hand("RunLog", "final class RunLog { Class<?> worker = Worker.class; }");
        BuildFacts facts = compile();
        assertThat(facts.classes()).containsExactly("concurrency.RunLog");
        assertThat(facts.replaced()).containsExactly(MAIN + "Worker.java");
    }

    @Test
    void names_the_skeleton_for_a_missing_file() throws Exception {
        hand("RunLog", "final class RunLog {}");
        assertThat(compile().replaced()).containsExactly(MAIN + "Worker.java");
    }

    @Test
    void leaves_out_the_users_of_a_broken_helper_and_says_why() throws Exception {
        hand("Worker", "final class Worker { int count = Helper.count(); }");
        hand("RunLog", "final class RunLog {}");
        hand("Helper", "final class Helper { static int count() { return \"ten\"; } }");
        BuildFacts facts = compile();
        assertThat(facts.classes()).containsExactly("concurrency.RunLog");
        assertThat(facts.replaced()).containsExactly(MAIN + "Helper.java", MAIN + "Worker.java");
        assertThat(facts.diagnostics())
                .extracting(Diagnostic::file)
                .containsExactly(MAIN + "Helper.java", MAIN + "Worker.java");
    }

    @Test
    void survives_a_file_that_breaks_the_compiler() throws Exception {
        hand("Worker", "final class Worker { int deep = " + "(".repeat(6000) + "1" + ")".repeat(6000) + "; }");
        hand("RunLog", "final class RunLog {}");
        hand("Sum", "final class Sum { String sum(String a) { return a" + "+a".repeat(20_000) + "; } }");
        BuildFacts facts = compile();
        assertThat(facts.end()).isEqualTo(ProcessEnd.COMPLETED);
        assertThat(facts.classes()).containsExactly("concurrency.RunLog");
        assertThat(facts.diagnostics()).extracting(Diagnostic::message).allMatch(text -> text.contains("gives up"));
    }

    @Test
    void runs_no_annotation_processor() throws Exception {
        hand("Evil", """
                @javax.annotation.processing.SupportedAnnotationTypes("*")
                public class Evil extends javax.annotation.processing.AbstractProcessor {
                    public boolean process(java.util.Set<? extends javax.lang.model.element.TypeElement> types,
                            javax.annotation.processing.RoundEnvironment round) {
                        throw new IllegalStateException("ran");
                    }
                }""");
        files.add(new SourceFile(
                "src/main/resources/META-INF/services/javax.annotation.processing.Processor", "concurrency.Evil"));
        BuildFacts facts = compile();
        assertThat(facts.end()).isEqualTo(ProcessEnd.COMPLETED);
        assertThat(facts.classes()).containsExactly("concurrency.Evil");
    }

    @Test
    void takes_no_class_with_a_reserved_name() throws Exception {
        hand("AbstractFileProcessor", "class AbstractFileProcessor {}");
        hand("kit/Evil", "class Evil {}");
        files.add(new SourceFile(
                "src/main/java/rendezvous/driver/Evil.java", "package rendezvous.driver; class Evil {}"));
        files.add(new SourceFile("src/main/java/module-info.java", "module evil {}"));
        hand("Worker", "final class Worker {} class AbstractFileProcessor { class Inner {} }");
        hand("Moved", "class Moved {}");
        files.add(new SourceFile(MAIN + "Else.java", "package org.junit.jupiter; class Else {}"));
        BuildFacts facts = compile();
        assertThat(facts.classes()).containsExactly("concurrency.Moved", "concurrency.Worker");
        assertThat(facts.notes()).extracting(Note::code).containsOnly("reserved-name");
        assertThat(facts.notes())
                .extracting(Note::text)
                .satisfiesExactly(
                        text -> assertThat(text).contains("kit/Evil.java"),
                        text -> assertThat(text).contains("rendezvous/driver/Evil.java"),
                        text -> assertThat(text).contains("module-info.java"),
                        text -> assertThat(text).contains("concurrency.AbstractFileProcessor "),
                        text -> assertThat(text).contains("concurrency.AbstractFileProcessor$Inner"),
                        text -> assertThat(text).contains("org.junit.jupiter.Else"));
        assertThat(filesIn(classes)).hasSize(2);
    }

    @Test
    void takes_no_class_in_a_package_that_is_too_deep_for_a_folder() throws Exception {
        String deep = ("a".repeat(230) + ".a").repeat(20);
        files.add(new SourceFile(MAIN + "Deep.java", "package " + deep + "; class Deep {}"));
        hand("Worker", "final class Worker {}");
        BuildFacts facts = compile();
        assertThat(facts.end()).isEqualTo(ProcessEnd.COMPLETED);
        assertThat(facts.classes()).containsExactly("concurrency.Worker");
        assertThat(facts.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("class-left-out");
            assertThat(note.text()).contains("aaa…").hasSizeLessThan(400);
        });
    }

    @Test
    void compiles_a_submission_without_sources() throws Exception {
        files.add(new SourceFile("ANALYSIS.md", "Threads wait together."));
        BuildFacts facts = compile();
        assertThat(facts.end()).isEqualTo(ProcessEnd.COMPLETED);
        assertThat(facts.classes()).isEmpty();
        assertThat(facts.replaced()).containsExactly(MAIN + "RunLog.java", MAIN + "Worker.java");
    }

    @Test
    void names_the_limit_that_the_compiler_broke() throws Exception {
        hand("Worker", "final class Worker {}");
        Limits tight = new Limits(Duration.ofMillis(1), Duration.ofSeconds(60), 1 << 20, 1 << 30, 100, 10 << 20);
        BuildFacts facts = compile(tight);
        assertThat(facts.end()).isEqualTo(ProcessEnd.WALL_LIMIT);
        assertThat(facts.classes()).isEmpty();
        assertThat(facts.replaced()).containsExactly(MAIN + "RunLog.java", MAIN + "Worker.java");
    }

    @Test
    void tells_sources_that_are_too_much_for_the_compiler_as_their_error() throws Exception {
        hand("Worker", "final class Worker { static final long SUM = 0" + " + 1".repeat(100) + "; }");
        Limits tight = new Limits(Duration.ofMinutes(2), Duration.ofMillis(20), 1 << 20, 1 << 30, 100, 10 << 20);
        BuildFacts facts = compile(tight);
        assertThat(facts.end()).isEqualTo(ProcessEnd.CPU_LIMIT);
        assertThat(facts.diagnostics())
                .containsExactly(new Diagnostic(
                        MAIN + "Worker.java", 1, 1, "the compiler gives up on these sources (cpu-limit)"));
    }

    private void hand(String name, String text) {
        String type = name.contains("/") ? "package concurrency.kit;\n" : "package concurrency; ";
        files.add(new SourceFile(MAIN + name + ".java", type + text));
    }

    private BuildFacts compile() throws IOException {
        return compile(GENEROUS);
    }

    private BuildFacts compile(Limits limits) throws IOException {
        try (JavaBuild build = new JavaBuild(SANDBOX, Jdk.ofThisJvm(), KitClassPath.find(ASSIGNMENT), limits)) {
            return build.compile(new Submission("tiny", "sha256:0", files, List.of()), ASSIGNMENT, classes);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
