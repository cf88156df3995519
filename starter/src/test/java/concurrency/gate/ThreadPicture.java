package concurrency.gate;

import concurrency.kit.Sentences;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one thread did at one instant.
 *
 * @param name its name
 * @param state whether it runs, or what it waits for
 * @param stack innermost frame first
 */
public record ThreadPicture(String name, Thread.State state, List<StackTraceElement> stack) {

    public ThreadPicture {
        stack = List.copyOf(stack);
    }

    static List<ThreadPicture> ofAll() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(entry -> new ThreadPicture(
                        entry.getKey().getName(), entry.getKey().getState(), Arrays.asList(entry.getValue())))
                .toList();
    }

    /**
     * The student's line in which it stands.
     *
     * @return the innermost frame of a class that students write
     */
    public Optional<StackTraceElement> studentFrame() {
        return stack.stream().filter(ThreadPicture::isStudents).findFirst();
    }

    /**
     * Looks for a method above the student's line.
     *
     * @param className the class that declares it
     * @param methods its possible names
     * @return whether the student's line has called it, and it hasn't returned
     */
    public boolean waitsIn(String className, String... methods) {
        Predicate<StackTraceElement> wanted = frame ->
                frame.getClassName().equals(className) && Arrays.asList(methods).contains(frame.getMethodName());
        return stack.stream().takeWhile(frame -> !isStudents(frame)).anyMatch(wanted);
    }

    /**
     * What the student's line has called.
     *
     * @return for example {@code Thread.join}; empty if it called nothing, or there is no student's line
     */
    public String callee() {
        int student = studentFrame().map(stack::indexOf).orElse(0);
        return student == 0
                ? ""
                : Sentences.method(
                        stack.get(student - 1).getClassName(),
                        stack.get(student - 1).getMethodName());
    }

    /**
     * Tells the student's classes from the given ones.
     *
     * @param frame any frame
     * @return whether it is in package {@code concurrency}, and not in a test
     */
    public static boolean isStudents(StackTraceElement frame) {
        String name = frame.getClassName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return name.equals("concurrency." + simple) && !simple.contains("Test");
    }
}
