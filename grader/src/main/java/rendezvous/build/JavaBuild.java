package rendezvous.build;

import rendezvous.assignment.Assignment;
import rendezvous.build.CompileProcess.Answer;
import rendezvous.model.BuildFacts;
import rendezvous.model.Diagnostic;
import rendezvous.model.Limits;
import rendezvous.model.Note;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SourceFile;
import rendezvous.model.Submission;
import rendezvous.sandbox.Sandbox;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compiles submissions with our own compiler and options, inside the sandbox: nothing of a student's build is run.
 * Its processes stay warm from one submission to the next. Thread-safe.
 */
public final class JavaBuild implements AutoCloseable {

    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(3), Duration.ofSeconds(30), 8 << 20, 1 << 30, 100, 64 << 20);

    private final CompilePool pool;

    /**
     * Makes a compiler.
     *
     * @param sandbox where it runs
     * @param jdk whose compiler
     * @param kit the pristine classes
     */
    public JavaBuild(Sandbox sandbox, Jdk jdk, KitClassPath kit) {
        this(sandbox, jdk, kit, LIMITS);
    }

    JavaBuild(Sandbox sandbox, Jdk jdk, KitClassPath kit, Limits limits) {
        this.pool = new CompilePool(sandbox, jdk, kit, limits);
    }

    /**
     * Compiles the sources below {@code src/main/java}. Files with errors are left out and don't sink the others; a
     * source that defines a reserved class is not taken.
     *
     * @param submission what was handed in
     * @param assignment tells which files are given and which are to be written
     * @param classes an existing folder that takes the class files
     * @return how it went, whatever the submission does to the compiler; sources for which the compiler needs more than
     *     its limits don't compile, and that is told as an error of each
     * @throws IOException if the machine failed; never the submission's fault
     */
    public BuildFacts compile(Submission submission, Assignment assignment, Path classes) throws IOException {
        Reserved reserved = Reserved.of(assignment);
        List<Note> notes = new ArrayList<>();
        List<SourceFile> sources = sources(submission, assignment, reserved, notes);
        Answer answer = pool.compile(request(sources));
        ClassFiles made = answer.report().classes();
        ClassFiles taken = made.without(reserved);
        taken.writeTo(classes);
        notes.addAll(notTaken(made, taken));
        made.leftOut().stream().map(JavaBuild::leftOut).forEach(notes::add);
        Set<String> compiled = compiled(sources, answer);
        return new BuildFacts(
                answer.end(),
                isTooMuch(answer.end())
                        ? tooMuch(answer.end(), sources)
                        : answer.report().diagnostics(),
                replaced(sources, compiled, assignment),
                List.copyOf(taken.byName().keySet()),
                notes);
    }

    /** Ends the compiler processes that wait for more. */
    @Override
    public void close() throws IOException {
        pool.close();
    }

    private static byte[] request(List<SourceFile> sources) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(sources.size());
        for (SourceFile source : sources) {
            write(out, SourcePaths.inSourceFolder(source.path()));
            write(out, source.text());
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<SourceFile> sources(
            Submission submission, Assignment assignment, Reserved reserved, List<Note> notes) {
        List<SourceFile> sources = new ArrayList<>();
        for (SourceFile file : submission.files()) {
            if (SourcePaths.isMainSource(file.path()) && !assignment.given().contains(file.path())) {
                if (reserved.hasSource(file.path())) {
                    notes.add(new Note(
                            "reserved-name",
                            file.path() + " has a name that is reserved for the kit, and was left out."));
                } else {
                    sources.add(file);
                }
            }
        }
        return sources;
    }

    private static List<Note> notTaken(ClassFiles made, ClassFiles taken) {
        Set<String> names = new TreeSet<>(made.byName().keySet());
        names.removeAll(taken.byName().keySet());
        return names.stream()
                .map(name -> new Note(
                        "reserved-name", "The class " + name + " has a name that is reserved for the kit: not taken."))
                .toList();
    }

    private static Note leftOut(String name) {
        return new Note(
                "class-left-out",
                "The class " + name + " is too large, its name is too long, or there are too many: not taken.");
    }

    /** Whether the sources are to blame. The wall clock is not theirs: the machine may have starved the compiler. */
    private static boolean isTooMuch(ProcessEnd end) {
        return switch (end) {
            case CPU_LIMIT, MEMORY_LIMIT, TASK_LIMIT, DISK_LIMIT, OUTPUT_LIMIT -> true;
            case COMPLETED, EXITED, DEADLOCKED, STALLED, WALL_LIMIT, TAMPERED, GRADER_FAULT -> false;
        };
    }

    private static List<Diagnostic> tooMuch(ProcessEnd end, List<SourceFile> sources) {
        return sources.stream()
                .map(source -> new Diagnostic(
                        source.path(), 1, 1, "the compiler gives up on these sources (" + end.label() + ")"))
                .toList();
    }

    private static Set<String> compiled(List<SourceFile> sources, Answer answer) {
        Set<String> compiled = new HashSet<>();
        if (answer.end() == ProcessEnd.COMPLETED) {
            sources.forEach(source -> compiled.add(source.path()));
            answer.report().leftOut().forEach(compiled::remove);
        }
        return compiled;
    }

    private static List<String> replaced(List<SourceFile> sources, Set<String> compiled, Assignment assignment) {
        Set<String> replaced = new TreeSet<>();
        sources.forEach(source -> replaced.add(source.path()));
        assignment.written().stream().filter(SourcePaths::isMainSource).forEach(replaced::add);
        replaced.removeAll(compiled);
        return List.copyOf(replaced);
    }
}
