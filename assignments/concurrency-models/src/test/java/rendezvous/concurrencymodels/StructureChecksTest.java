package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.BuildFacts;
import rendezvous.model.CheckResult;
import rendezvous.model.Diagnostic;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;
import rendezvous.model.Verdict;

import java.util.List;
import java.util.Optional;

class StructureChecksTest extends JudgedEvidence {

    private static final String ASYNCIO = "src/main/java/concurrency/AsyncioFileProcessor.java";

    @Test
    void a_changed_or_added_given_file_is_noticed() {
        String base = "src/main/java/concurrency/AbstractFileProcessor.java";
        assertThat(only(right().file(base, "package concurrency;"), "structure.given")
                        .observed()
                        .orElseThrow())
                .contains(base + " was changed");
        assertThat(only(right().file("src/main/java/concurrency/kit/Mine.java", ""), "structure.given")
                        .observed()
                        .orElseThrow())
                .contains("was added to the kit");
    }

    @Test
    void reading_proc_is_forbidden() {
        assertThat(only(
                                right().file("src/main/java/concurrency/Spy.java", "\n  String s = \"/proc/self\";"),
                                "structure.tools")
                        .where())
                .containsExactly(new SourceLocation("src/main/java/concurrency/Spy.java", 2));
    }

    @Test
    void a_class_that_does_not_compile_is_not_missing() {
        Pretended broken = replaced(ASYNCIO, right().files());

        assertThat(check(broken, "structure.subclasses").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_class_that_was_never_handed_in_is_missing() {
        List<SourceFile> others = right().files().stream()
                .filter(file -> !file.path().equals(ASYNCIO))
                .toList();

        assertThat(check(replaced(ASYNCIO, others), "structure.subclasses").verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_class_that_does_not_fit_into_the_place_of_the_abstract_one_is_told_why() {
        assertThat(unfit("class ThreadedFileProcessor { Thread thread = new Thread(); }"))
                .contains("ThreadedFileProcessor doesn't extend AbstractFileProcessor.");
        assertThat(unfit("""
                abstract class ThreadedFileProcessor extends AbstractFileProcessor {
                    Thread thread = new Thread();
                    public ThreadedFileProcessor(concurrency.kit.RunContext context) { super(context); }
                }
                """)).contains("ThreadedFileProcessor doesn't override processFiles.");
        assertThat(unfit("""
                class ThreadedFileProcessor extends AbstractFileProcessor {
                    Thread thread = new Thread();
                    ThreadedFileProcessor(concurrency.kit.RunContext context) { super(context); }
                    public java.util.List<concurrency.kit.FileResult> processFiles(java.util.List<java.nio.file.Path> files) {
                        return java.util.List.of();
                    }
                }
                """)).contains("ThreadedFileProcessor has no public constructor that takes the RunContext.");
        assertThat(unfit("class Other { }")).contains("There is no class concurrency.ThreadedFileProcessor.");
    }

    @Test
    void a_class_between_the_model_and_the_abstract_one_is_no_fault() {
        String constructor = "(concurrency.kit.RunContext context) { super(context); }";
        String method =
                "public java.util.List<concurrency.kit.FileResult> processFiles(java.util.List<java.nio.file.Path> files)";

        assertThat(subclasses("""
                abstract class Base extends AbstractFileProcessor { Base%1$s }
                class ThreadedFileProcessor extends Base {
                    public ThreadedFileProcessor%1$s
                    %2$s { return java.util.List.of(); }
                }
                """.formatted(constructor, method)).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(subclasses("""
                abstract class Base extends AbstractFileProcessor {
                    Base%1$s
                    %2$s { return java.util.List.of(); }
                }
                class ThreadedFileProcessor extends Base { public ThreadedFileProcessor%1$s }
                """.formatted(constructor, method)).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(unfit(
                        """
                abstract class Base extends AbstractFileProcessor { Base%1$s }
                abstract class ThreadedFileProcessor extends Base {
                    public ThreadedFileProcessor%1$s
                    public abstract %3$s;
                }
                """.formatted(constructor, method, method.substring("public ".length()) + " throws Exception")))
                .contains("ThreadedFileProcessor doesn't override processFiles.");
    }

    @Test
    void line_ends_are_no_change_of_a_given_file() {
        String base = Model.SOURCES + "AbstractFileProcessor.java";
        String text = new ConcurrencyModels().pristine(base);

        assertThat(check(right().file(base, text.replace("\n", "\r\n") + "\n\n"), "structure.given")
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_model_that_does_not_compile_is_told_by_what_the_compiler_says() {
        Diagnostic error = new Diagnostic(ASYNCIO, 7, 1, "class expected");
        Pretended broken = new Pretended(
                right().files(),
                new BuildFacts(ProcessEnd.COMPLETED, List.of(error), List.of(ASYNCIO), List.of()),
                right().sessions());

        assertThat(check(broken, "structure.tools").observed())
                .contains("AsyncioFileProcessor.java doesn't compile: line 7: class expected.");
        assertThat(check(broken, "structure.tools").where()).containsExactly(new SourceLocation(ASYNCIO, 7));
    }

    private static CheckResult subclasses(String types) {
        Reference program =
                Reference.with(Model.SOURCES + "ThreadedFileProcessor.java", "package concurrency; " + types);
        return judge(Pretended.right(program.sources()), program).checks().stream()
                .filter(candidate -> candidate.id().equals("structure.subclasses"))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> unfit(String types) {
        CheckResult check = subclasses(types);
        assertThat(check.where()).containsExactly(new SourceLocation(Model.SOURCES + "ThreadedFileProcessor.java", 0));
        return check.observed();
    }

    private static Pretended replaced(String file, List<SourceFile> files) {
        BuildFacts build = new BuildFacts(ProcessEnd.COMPLETED, List.of(), List.of(file), List.of());
        return new Pretended(files, build, right().sessions());
    }
}
