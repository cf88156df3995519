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
    private final Ground ground;

    Bubblewrap(Path program, String version, Ground ground) {
        this.program = program;
        this.version = version;
        this.ground = ground;
    }

    @Override
    public Isolation isolation() {
        return Isolation.STRONG;
    }

    @Override
    public String description() {
        return version + ", " + ground.limits();
    }

    @Override
    public SandboxedProcess start(SandboxOrder order) throws IOException {
        Programs.requireProgram(order.command());
        WorkFolder folder = new WorkFolder(order.work());
        Files.createDirectories(order.work());
        ControlGroup group = ground.groupFor(order);
        Guard guard = new Guard(order.limits(), ground, group, root -> Room.isFull(root, order));
        try {
            ProcessBuilder builder = new ProcessBuilder(words(order, group)).directory(new File("/"));
            if (ground.has(Defence.ENVIRONMENT)) {
                builder.environment().clear();
            }
            return RunningTree.start(
                    builder, pid -> new LiveTree(ground.proc(), pid, stat -> false), guard, pids -> folder.delete());
        } catch (IOException e) {
            group.close();
            folder.delete();
            throw e;
        }
    }

    private List<String> words(SandboxOrder order, ControlGroup group) throws IOException {
        List<String> words = new ArrayList<>(group.entrance());
        words.addAll(Programs.processLimits(order.limits(), ground.defences()));
        words.addAll(Room.words(order, ground.defences()));
        words.add(program.toString());
        words.addAll(apart());
        for (Map.Entry<String, String> variable : order.environment().entrySet()) {
            words.addAll(List.of("--setenv", variable.getKey(), variable.getValue()));
        }
        words.addAll(ground.has(Defence.FILES) ? system() : everything());
        words.addAll(folders(order));
        if (ground.has(Defence.READ_ONLY)) {
            words.addAll(List.of("--remount-ro", "/"));
        }
        words.addAll(List.of("--chdir", order.work().toString(), "--"));
        words.addAll(Programs.taskLimit(order.limits(), ground.defences()));
        words.addAll(order.command());
        return words;
    }

    private List<String> apart() {
        List<String> words = new ArrayList<>(List.of("--unshare-user", "--unshare-uts", "--unshare-cgroup-try"));
        words.addAll(List.of("--uid", NOBODY, "--gid", NOBODY, "--hostname", "sandbox"));
        add(words, Defence.NETWORK, "--unshare-net");
        add(words, Defence.PROCESSES, "--unshare-pid");
        add(words, Defence.IPC, "--unshare-ipc");
        add(words, Defence.PRIVILEGES, "--disable-userns", "--cap-drop", "ALL");
        add(words, Defence.SESSION, "--new-session");
        add(words, Defence.DIES_WITH_GRADER, "--die-with-parent");
        add(words, Defence.ENVIRONMENT, "--clearenv");
        return words;
    }

    private void add(List<String> words, Defence defence, String... more) {
        if (ground.has(defence)) {
            words.addAll(List.of(more));
        }
    }

    private List<String> everything() {
        return List.of(ground.has(Defence.READ_ONLY) ? "--ro-bind" : "--bind", "/", "/");
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

    private List<String> folders(SandboxOrder order) throws IOException {
        List<String> words = new ArrayList<>(List.of("--proc", "/proc", "--dev", "/dev"));
        words.addAll(List.of("--bind", Room.SHM.in(order.work()), "/dev/shm", "--remount-ro", "/dev"));
        if (ground.has(Defence.FILES)) {
            words.addAll(List.of("--bind", Room.TMP.in(order.work()), "/tmp"));
        }
        words.addAll(List.of("--bind", Room.WORK.in(order.work()), order.work().toString()));
        for (Path path : order.shared()) {
            words.addAll(List.of("--bind", existing(path), path.toString()));
        }
        for (Path path : order.readOnly()) {
            words.addAll(
                    List.of(ground.has(Defence.READ_ONLY) ? "--ro-bind" : "--bind", existing(path), path.toString()));
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
