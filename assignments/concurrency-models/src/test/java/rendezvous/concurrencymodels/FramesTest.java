package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.Submission;
import rendezvous.model.ThreadPicture;

import java.util.List;
import java.util.stream.Stream;

class FramesTest {

    private static final String A = "src/main/java/concurrency/A.java";
    private static final String B = "src/main/java/concurrency/B.java";
    private static final StackLine JOIN = new StackLine("java.lang.Thread", "join", "Thread.java", 1);
    private static final StackLine IN_A = new StackLine("concurrency.A", "go", "A.java", 2);
    private static final StackLine IN_B = new StackLine("concurrency.B$1", "run", "B.java", 9);

    private final Frames frames = new Frames(new Submission(
            "someone",
            "sha256:0",
            List.of(new SourceFile(A, "one\ntwo\nthree"), new SourceFile(B, ""), new SourceFile("Alone.java", "")),
            List.of()));

    @Test
    void the_innermost_line_of_a_file_that_was_handed_in_is_told() {
        assertThat(frames.where(List.of(JOIN, IN_A, IN_B))).containsExactly(new SourceLocation(A, 2));
        assertThat(frames.where(List.of(JOIN, new StackLine("other.C", "go", "C.java", 3), IN_B)))
                .containsExactly(new SourceLocation(B, 9));
        assertThat(frames.where(List.of(JOIN))).isEmpty();
    }

    @Test
    void lines_of_several_threads_come_in_the_order_of_files_and_lines_each_once() {
        StackLine later = new StackLine("concurrency.A", "go", "A.java", 30);

        assertThat(frames.sorted(Stream.of(List.of(IN_B), List.of(later), List.of(IN_A), List.of(JOIN, IN_A))))
                .containsExactly(new SourceLocation(A, 2), new SourceLocation(A, 30), new SourceLocation(B, 9));
        assertThat(frames.first(Stream.of(standing(IN_B), standing(later), standing(IN_A))))
                .containsExactly(new SourceLocation(A, 2));
    }

    @Test
    void the_text_of_a_line_is_found() {
        assertThat(frames.source(List.of(JOIN, IN_A))).isEqualTo("two");
        assertThat(frames.source(List.of(new StackLine("concurrency.A", "go", "A.java", 1))))
                .isEqualTo("one");
        assertThat(frames.source(List.of(new StackLine("concurrency.A", "go", "A.java", 0))))
                .isEqualTo("one");
        assertThat(frames.source(List.of(new StackLine("concurrency.A", "go", "A.java", 4))))
                .isEmpty();
        assertThat(frames.source(List.of(JOIN))).isEmpty();
    }

    @Test
    void what_the_students_innermost_line_called_is_named() {
        assertThat(Frames.callee(List.of(JOIN, IN_A))).isEqualTo("Thread.join");
        assertThat(Frames.callee(List.of(new StackLine("java.lang.Object", "wait", "", 0), JOIN, IN_A, IN_B)))
                .isEqualTo("Thread.join");
        assertThat(Frames.callee(List.of(IN_A, JOIN))).isEmpty();
        assertThat(Frames.callee(List.of(JOIN))).isEmpty();
    }

    @Test
    void a_class_without_a_package_lies_in_no_folder() {
        assertThat(frames.file("Alone", "Alone.java")).contains("Alone.java");
        assertThat(frames.file("concurrency.A$Inner", "A.java")).contains(A);
        assertThat(frames.file("concurrency.Other", "Other.java")).isEmpty();
    }

    @Test
    void the_librarys_the_kits_and_the_graders_lines_are_not_the_students() {
        assertThat(Stream.of("java.lang.X", "jdk.X", "sun.X", "concurrency.kit.X", "rendezvous.driver.X")
                        .map(type -> new StackLine(type, "m", "X.java", 1)))
                .noneMatch(Frames::isStudents);
        assertThat(Frames.isStudents(IN_A)).isTrue();
    }

    @Test
    void a_method_is_found_by_its_class_and_its_name() {
        assertThat(Frames.contains(List.of(IN_A, JOIN), "java.lang.Thread", "join"))
                .isTrue();
        assertThat(Frames.contains(List.of(IN_A, JOIN), "java.lang.Thread", "go"))
                .isFalse();
        assertThat(Frames.contains(List.of(IN_A, JOIN), "java.lang.Object", "join"))
                .isFalse();
        assertThat(Frames.containsType(List.of(JOIN), "lang.Thr")).isTrue();
        assertThat(Frames.containsType(List.of(JOIN), "FutureTask")).isFalse();
    }

    private static ThreadPicture standing(StackLine... stack) {
        return new ThreadPicture(1, 1, true, "t", false, "WAITING", 0, List.of(stack));
    }
}
