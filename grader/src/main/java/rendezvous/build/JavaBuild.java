package rendezvous.build;

import rendezvous.assignment.Assignment;
import rendezvous.model.BuildFacts;
import rendezvous.model.Limits;
import rendezvous.model.Note;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SourceFile;
import rendezvous.model.Submission;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.SandboxOrder;
import rendezvous.sandbox.SandboxedProcess;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Compiles submissions with our own compiler and options, inside the sandbox: nothing of a student's build is run.
 * Immutable and thread-safe.
 */
public final class JavaBuild {

    private static final String COMPILER = "rendezvous.driver.Compile";
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xmx256m",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Duser.language=en");
    private static final Map<String, String> ENVIRONMENT = Map.of("LANG", "C.UTF-8", "LC_ALL", "C.UTF-8", "TZ", "UTC");
    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(3), Duration.ofSeconds(60), 8 << 20, 1 << 30, 100, 64 << 20);
    private static final Duration POLL = Duration.ofMillis(5);

    private final Sandbox sandbox;
    private final Jdk jdk;
    private final KitClassPath kit;
    private final Limits limits;

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
        this.sandbox = sandbox;
        this.jdk = jdk;
        this.kit = kit;
        this.limits = limits;
    }

    /**
     * Compiles the sources below {@code src/main/java}. Files with errors are left out and don't sink the others; a
     * source that defines a reserved class is not taken.
     *
     * @param submission what was handed in
     * @param assignment tells which files are given and which are to be written
     * @param classes an existing folder that takes the class files
     * @return how it went, whatever the submission does to the compiler
     * @throws IOException if the machine failed; never the submission's fault
     */
    public BuildFacts compile(Submission submission, Assignment assignment, Path classes) throws IOException {
        Reserved reserved = Reserved.of(assignment);
        List<Note> notes = new ArrayList<>();
        List<SourceFile> sources = sources(submission, assignment, reserved, notes);
        try (BuildFolders folders = BuildFolders.create(sources)) {
            ProcessEnd end;
            CompilerReport report;
            try (SandboxedProcess process = sandbox.start(order(folders))) {
                awaitEnd(process);
                report = CompilerReport.parse(process.output());
                end = end(process, report);
            }
            ClassFiles made = end == ProcessEnd.COMPLETED ? ClassFiles.read(folders.classes()) : ClassFiles.NONE;
            ClassFiles taken = made.without(reserved);
            taken.writeTo(classes);
            notes.addAll(notTaken(made, taken));
            Set<String> compiled = compiled(sources, report, end);
            return new BuildFacts(
                    end,
                    report.diagnostics(),
                    replaced(sources, compiled, assignment),
                    List.copyOf(taken.byName().keySet()),
                    notes);
        }
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

    private SandboxOrder order(BuildFolders folders) {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", kit.driver().toString(), COMPILER));
        command.addAll(List.of(
                folders.sources().toString(),
                folders.classes().toString(),
                kit.starter().toString()));
        return new SandboxOrder(
                command,
                List.of(jdk.home(), kit.driver(), kit.starter(), folders.sources()),
                List.of(folders.classes()),
                folders.work(),
                ENVIRONMENT,
                limits);
    }

    private static void awaitEnd(SandboxedProcess process) throws IOException {
        while (process.isAlive() && process.brokenLimit().isEmpty()) {
            try {
                TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while a submission was compiled");
            }
        }
    }

    private static ProcessEnd end(SandboxedProcess process, CompilerReport report) {
        boolean clean = process.exitCode().equals(Optional.of(0)) && report.done();
        return process.brokenLimit().orElse(clean ? ProcessEnd.COMPLETED : ProcessEnd.EXITED);
    }

    private static List<Note> notTaken(ClassFiles made, ClassFiles taken) {
        Set<String> names = new TreeSet<>(made.byName().keySet());
        names.removeAll(taken.byName().keySet());
        return names.stream()
                .map(name -> new Note(
                        "reserved-name", "The class " + name + " has a name that is reserved for the kit: not taken."))
                .toList();
    }

    private static Set<String> compiled(List<SourceFile> sources, CompilerReport report, ProcessEnd end) {
        Set<String> compiled = new HashSet<>();
        if (end == ProcessEnd.COMPLETED) {
            sources.forEach(source -> compiled.add(source.path()));
            report.leftOut().forEach(compiled::remove);
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
