package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.BuildFacts;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;
import rendezvous.model.Verdict;

import java.util.List;

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

        assertThat(verdict(broken, "structure.subclasses")).isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_class_that_was_never_handed_in_is_missing() {
        List<SourceFile> others = right().files().stream()
                .filter(file -> !file.path().equals(ASYNCIO))
                .toList();

        assertThat(verdict(replaced(ASYNCIO, others), "structure.subclasses")).isEqualTo(Verdict.FAILED);
    }

    private static Pretended replaced(String file, List<SourceFile> files) {
        BuildFacts build = new BuildFacts(ProcessEnd.COMPLETED, List.of(), List.of(file), List.of());
        return new Pretended(files, build, right().sessions());
    }

    private static Verdict verdict(Pretended evidence, String id) {
        return judge(evidence).checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
