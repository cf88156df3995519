package rendezvous.sandbox;

import rendezvous.model.Isolation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Own namespaces for everything, with the system's libraries and the inputs to read, and a small folder to write. */
final class Bubblewrap implements Sandbox {

    private static final String NOBODY = "65534";
    private static final List<Path> SYSTEM = Stream.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
            .map(Path::of)
            .toList();
    private static final List<Path> SETTINGS = Stream.of("/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d")
            .map(Path::of)
            .toList();

    private final Path program;
    private final String version;
    private final ProcFs proc;

    Bubblewrap(Path program, String version, ProcFs proc) {
        this.program = program;
        this.version = version;
        this.proc = proc;
    }

    @Override
    public Isolation isolation() {
        return Isolation.STRONG;
    }

    @Override
    public String description() {
        return version;
    }

    @Override
    public SandboxedProcess start(SandboxOrder order) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words(order)).directory(new File("/"));
        builder.environment().clear();
        return RunningTree.start(
                builder, proc, pid -> new LiveTree(proc, pid, stat -> false), order.limits(), pids -> {});
    }

    private List<String> words(SandboxOrder order) throws IOException {
        List<String> words =
                new ArrayList<>(Programs.processLimits(order.limits().diskBytes()));
        words.add(program.toString());
        words.addAll(apart());
        for (Map.Entry<String, String> variable : order.environment().entrySet()) {
            words.addAll(List.of("--setenv", variable.getKey(), variable.getValue()));
        }
        words.addAll(system());
        words.addAll(folders(order));
        words.addAll(List.of("--remount-ro", "/", "--chdir", order.work().toString(), "--"));
        words.addAll(order.command());
        return words;
    }

    private static List<String> apart() {
        return List.of(
                "--unshare-all",
                "--unshare-user",
                "--disable-userns",
                "--uid",
                NOBODY,
                "--gid",
                NOBODY,
                "--hostname",
                "sandbox",
                "--die-with-parent",
                "--new-session",
                "--cap-drop",
                "ALL",
                "--clearenv");
    }

    private static List<String> system() throws IOException {
        List<String> words = new ArrayList<>();
        for (Path folder : SYSTEM) {
            if (Files.isSymbolicLink(folder)) {
                words.addAll(List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString()));
            } else if (Files.isDirectory(folder)) {
                words.addAll(readOnly(folder));
            }
        }
        for (Path path : SETTINGS) {
            if (Files.exists(path)) {
                words.addAll(readOnly(path));
            }
        }
        try (Stream<Path> settings = Files.list(Path.of("/etc"))) {
            // where distributions keep the settings that a JDK's own folder links to
            settings.filter(path -> path.getFileName().toString().startsWith("java"))
                    .filter(Files::isDirectory)
                    .forEach(path -> words.addAll(readOnly(path)));
        }
        return words;
    }

    private static List<String> folders(SandboxOrder order) throws IOException {
        String room = Long.toString(order.limits().diskBytes());
        List<String> words = new ArrayList<>(List.of("--proc", "/proc", "--dev", "/dev"));
        words.addAll(List.of("--size", room, "--tmpfs", "/dev/shm", "--remount-ro", "/dev"));
        words.addAll(List.of("--size", room, "--tmpfs", "/tmp"));
        words.addAll(List.of("--size", room, "--tmpfs", order.work().toString()));
        for (Path path : order.shared()) {
            words.addAll(List.of("--bind", existing(path), path.toString()));
        }
        for (Path path : order.readOnly()) {
            words.addAll(List.of("--ro-bind", existing(path), path.toString()));
        }
        return words;
    }

    private static List<String> readOnly(Path path) {
        return List.of("--ro-bind", path.toString(), path.toString());
    }

    private static String existing(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException("can't show " + path + " to a sandboxed program: there is no such file");
        }
        return path.toString();
    }
}
