package rendezvous.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class StudentClassesTest {

    @TempDir
    private Path folder;

    @Test
    void all_class_files_are_there_and_other_files_are_not_counted() throws IOException {
        compiled(FindingTest.class);
        Files.writeString(folder.resolve("notes.txt"), "not a class");

        StudentClasses classes = StudentClasses.in(folder);

        assertThat(classes.all()).hasSize(1);
        assertThat(classes.stream()).extracting(JavaClass::getSimpleName).containsExactly("FindingTest");
    }

    @Test
    void nothing_is_taken_from_the_graders_own_class_path() throws IOException {
        compiled(FindingTest.class);

        JavaClass missing = StudentClasses.in(folder).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(type -> type.getSimpleName().equals("Finding"))
                .findFirst()
                .orElseThrow();

        assertThat(missing.isFullyImported()).isFalse();
    }

    @Test
    void a_folder_without_classes_decides_nothing() {
        assertThatThrownBy(() -> StudentClasses.in(folder))
                .isInstanceOf(GraderFault.class)
                .hasMessageContaining("0 of 0 class files");
    }

    @Test
    void a_class_that_can_not_be_read_is_missed() throws IOException {
        compiled(FindingTest.class);
        Files.writeString(folder.resolve("Broken.class"), "not a class either");

        assertThatThrownBy(() -> StudentClasses.in(folder))
                .isInstanceOf(GraderFault.class)
                .hasMessageContaining("1 of 2 class files");
    }

    private void compiled(Class<?> type) throws IOException {
        String file = type.getSimpleName() + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            Files.write(folder.resolve(file), in.readAllBytes());
        }
    }
}
