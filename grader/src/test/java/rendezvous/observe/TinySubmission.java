package rendezvous.observe;

import rendezvous.assignment.Assignment;
import rendezvous.model.BuildFacts;
import rendezvous.model.CallFacts;
import rendezvous.model.Evidence;
import rendezvous.model.Limits;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SessionFacts;
import rendezvous.model.Submission;
import rendezvous.sandbox.Sandboxes;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** A student's program in a test: compiled here, played in the strongest sandbox of this machine. */
final class TinySubmission {

    private static final Sandboxes SANDBOXES = Sandboxes.probe();

    private final Path folder;
    private final List<Path> sources = new ArrayList<>();
    private InstantSource wallClock = InstantSource.system();

    TinySubmission(Path folder) {
        this.folder = folder;
    }

    /** A processor whose {@code processFiles} has this body, after common imports and with helpers behind it. */
    TinySubmission processor(String name, String body, String helpers) throws IOException {
        return source(name, """
                package concurrency;
                import concurrency.kit.*;
                import java.io.*;
                import java.nio.file.*;
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.concurrent.atomic.*;
                public class %s extends AbstractFileProcessor {
                    public %s(RunContext context) { super(context); }
                    static FileResult one(FileWork work, Path file) {
                        try { return FileResult.of(file, work.countWords(work.read(file))); }
                        catch (IOException e) { return FileResult.failed(file, String.valueOf(e.getMessage())); }
                    }
                    @Override public List<FileResult> processFiles(List<Path> files) throws Exception {
                        %s
                    }
                    %s
                }
                """.formatted(name, name, body, helpers));
    }

    TinySubmission source(String name, String text) throws IOException {
        Path file = folder.resolve("src").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        sources.add(Files.writeString(file, text));
        return this;
    }

    /** The grader looks at this wall clock. */
    TinySubmission wallClock(InstantSource other) {
        wallClock = other;
        return this;
    }

    SessionFacts play(TinyAssignment module) throws IOException {
        return attempts(module, TinyAssignment.LIMITS).get(0);
    }

    SessionFacts play(TinyAssignment module, Limits limits) throws IOException {
        return attempts(module, limits).get(0);
    }

    CallFacts call(TinyAssignment module) throws IOException {
        return play(module).call("main").orElseThrow();
    }

    List<SessionFacts> attempts(TinyAssignment module, Limits limits) throws IOException {
        Path classes = compile();
        Assignment assignment = module.definition(limits);
        Submission submission = new Submission("tiny", "sha256:" + module.processor(), List.of(), List.of());
        BuildFacts build = new BuildFacts(ProcessEnd.COMPLETED, List.of(), List.of(), List.of());
        StudentJvm jvm =
                new StudentJvm(Path.of(System.getProperty("java.home")), System.getProperty("java.version"), kit());
        Observer observer = new Observer("test", SANDBOXES.strongest(), jvm, System::nanoTime, wallClock);
        Evidence evidence = observer.observe(submission, build, classes, assignment, module);
        return evidence.sessions();
    }

    private Path compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-g", "-d", classes.toString(), "-cp", classPath()));
        sources.forEach(source -> arguments.add(source.toString()));
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalArgumentException("the test's own program doesn't compile");
        }
        return classes;
    }

    private static String classPath() {
        return kit().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> kit() {
        return Stream.of("concurrency/kit/FileWork.class", "rendezvous/driver/Driver.class")
                .map(TinySubmission::placeOf)
                .toList();
    }

    private static Path placeOf(String resource) {
        URL url = Optional.ofNullable(TinySubmission.class.getClassLoader().getResource(resource))
                .orElseThrow(() -> new IllegalStateException(resource + " is not on the class path"));
        String text = url.toString();
        try {
            return text.startsWith("jar:")
                    ? Path.of(new URI(text.substring("jar:".length(), text.indexOf("!/"))))
                    : Path.of(new URI(text.substring(0, text.length() - resource.length())));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
