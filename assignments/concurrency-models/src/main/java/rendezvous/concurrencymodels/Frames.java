package rendezvous.concurrencymodels;

import concurrency.kit.Sentences;
import rendezvous.model.SourceFile;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.Submission;
import rendezvous.model.ThreadPicture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the student's own lines in stack traces. */
final class Frames {

    private static final List<String> FOREIGN =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "concurrency.kit.", "rendezvous.");

    private final Submission submission;

    Frames(Submission submission) {
        this.submission = submission;
    }

    static boolean isStudents(StackLine frame) {
        return FOREIGN.stream().noneMatch(frame.type()::startsWith);
    }

    /** The student's innermost line, if the stack has one that belongs to a file of the submission. */
    List<SourceLocation> where(List<StackLine> stack) {
        return stack.stream()
                .filter(Frames::isStudents)
                .flatMap(frame -> location(frame).stream())
                .limit(1)
                .toList();
    }

    /** Of the innermost lines of several threads the one that comes first, whichever thread was seen first. */
    List<SourceLocation> first(Stream<ThreadPicture> threads) {
        return sorted(threads.map(ThreadPicture::stack)).stream().limit(1).toList();
    }

    /** The innermost lines of several stacks in the order of files and lines, each once. */
    List<SourceLocation> sorted(Stream<List<StackLine>> stacks) {
        return stacks.flatMap(stack -> where(stack).stream())
                .distinct()
                .sorted(Comparator.comparing(SourceLocation::file).thenComparingInt(SourceLocation::line))
                .toList();
    }

    /** The text of the student's innermost line. */
    String source(List<StackLine> stack) {
        return where(stack).stream()
                .flatMap(location -> submission.file(location.file()).stream()
                        .flatMap(file -> file.text()
                                .lines()
                                .skip(Math.max(location.line() - 1, 0))
                                .limit(1)))
                .findFirst()
                .orElse("");
    }

    /** What the student's innermost line called, for example {@code Thread.join}; empty if it called nothing. */
    static String callee(List<StackLine> stack) {
        int student = IntStream.range(0, stack.size())
                .filter(i -> isStudents(stack.get(i)))
                .findFirst()
                .orElse(0);
        return student == 0
                ? ""
                : Sentences.method(
                        stack.get(student - 1).type(), stack.get(student - 1).method());
    }

    static boolean contains(List<StackLine> stack, String type, String method) {
        return stack.stream()
                .anyMatch(frame -> frame.type().equals(type) && frame.method().equals(method));
    }

    static boolean containsType(List<StackLine> stack, String part) {
        return stack.stream().anyMatch(frame -> frame.type().contains(part));
    }

    /** The file of a class: its package and the name of its source file decide. */
    Optional<String> file(String type, String sourceName) {
        int dot = type.lastIndexOf('.');
        String path = dot < 0 ? sourceName : type.substring(0, dot).replace('.', '/') + "/" + sourceName;
        return submission.files().stream()
                .map(SourceFile::path)
                .filter(file -> file.equals(path) || file.endsWith("/" + path))
                .findFirst();
    }

    private Optional<SourceLocation> location(StackLine frame) {
        return file(frame.type(), frame.file()).map(path -> new SourceLocation(path, frame.line()));
    }
}
