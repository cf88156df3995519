package rendezvous.concurrencymodels.abuse;

import rendezvous.model.Sha256;
import rendezvous.sandbox.WorkFolder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What lies around a hostile submission and must be the same afterwards: secrets that nobody may read, files that nobody
 * may change, a port that nobody may reach, and a mark by which everything that was left behind is found.
 */
final class World implements AutoCloseable {

    private static final Path SHARED_MEMORY = Path.of("/proc/sysvipc/shm");
    /** The size of the segments that hostile submissions make, in bytes. */
    private static final String ODD_SIZE = " 43211 ";

    private static final List<Path> PUBLIC_FOLDERS = Stream.of(
                    "/tmp", "/var/tmp", "/dev/shm", "/", "/etc", "/usr/bin", System.getProperty("java.home"))
            .map(Path::of)
            .filter(Files::isDirectory)
            .toList();

    private final Path folder;
    private final String token = "canary-" + UUID.randomUUID();
    private final String mark = "rdvabuse" + UUID.randomUUID().toString().replace("-", "");
    private final ServerSocket port;
    private final ServerSocketChannel socket;
    private final String before;

    World() throws IOException {
        folder = Files.createTempDirectory("rdvworld");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(canary().resolveSibling("other-submission"));
        Files.writeString(canary(), token);
        Files.writeString(canary().resolveSibling("other-submission").resolve("Answer.java"), token);
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
        socket.configureBlocking(false);
        before = fingerprint();
    }

    Path folder() {
        return folder;
    }

    Path results() {
        return folder.resolve("results");
    }

    private Path canary() {
        return folder.resolve("secret.txt");
    }

    /** What stands in a case's files for names that only this object knows. */
    Map<String, String> placeholders() {
        return Map.of(
                "@CANARY@", canary().toString(),
                "@WORLD@", folder.toString(),
                "@RESULTS@", results().toString(),
                "@KIT@", Path.of("../..").toAbsolutePath().normalize().toString(),
                "@SOCKET@", folder.resolve("socket").toString(),
                "@HOME@", System.getProperty("user.home"),
                "@IPC@", messageQueues(),
                "@MARK@", mark,
                "@PORT@", Integer.toString(port.getLocalPort()),
                "@PID@", Long.toString(ProcessHandle.current().pid()));
    }

    /** The kernel's name for the message queues and shared memory of this process. */
    private static String messageQueues() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/ipc")).toString();
        } catch (IOException e) {
            return "unknown"; // a system without them
        }
    }

    /** All that is not as it was; each as one sentence. Nothing of a case may run any more when this is asked. */
    List<String> damages() throws IOException {
        List<String> damages = new ArrayList<>();
        if (!before.equals(fingerprint())) {
            damages.add("Files of the grader or of others were changed.");
        }
        if (wasCalled()) {
            damages.add("A connection left the sandbox.");
        }
        outputsThatHold(token).forEach(file -> damages.add("The secret stands in " + file + "."));
        environmentIn(outputs())
                .forEach(name -> damages.add("The grader's variable " + name + " stands in an output."));
        if (Files.isReadable(SHARED_MEMORY) && read(SHARED_MEMORY).contains(ODD_SIZE)) {
            damages.add("Shared memory was left.");
        }
        leftFiles().forEach(file -> damages.add("The file " + file + " was left."));
        leftProcesses().forEach(line -> damages.add("A process was left: " + line));
        return damages;
    }

    /** Whether the secret stands in any output: for tests that take a wall away. */
    boolean isSecretOut() throws IOException {
        return !outputsThatHold(token).isEmpty();
    }

    List<Path> outputs() throws IOException {
        if (!Files.isDirectory(results())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(results())) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    List<Path> outputsThatHold(String text) throws IOException {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return outputs().stream().filter(file -> read(file).contains(bytes)).toList();
    }

    private static List<String> environmentIn(List<Path> outputs) {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getValue().length() > 3)
                .filter(variable -> !List.of("PATH", "LANG", "LC_ALL", "TZ").contains(variable.getKey()))
                .map(variable -> variable.getKey() + '=' + variable.getValue())
                .filter(pair -> outputs.stream().anyMatch(file -> read(file).contains(pair)))
                .toList();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean wasCalled() throws IOException {
        SocketChannel caller = socket.accept();
        if (caller != null) {
            caller.close();
            return true;
        }
        port.setSoTimeout(1);
        try {
            port.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private List<Path> leftFiles() throws IOException {
        List<Path> left = new ArrayList<>();
        for (Path place : PUBLIC_FOLDERS) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(place, "*" + mark + "*")) {
                found.forEach(left::add);
            }
        }
        return left;
    }

    /** Every process of this machine that carries the mark or a path of this world, and each child of this JVM. */
    private List<String> leftProcesses() throws IOException {
        List<String> left = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                String command = commandOf(process);
                boolean self =
                        process.endsWith(Long.toString(ProcessHandle.current().pid()));
                if (!self && (command.contains(mark) || command.contains(folder.toString()))) {
                    left.add(process.getFileName() + " " + command.replace('\0', ' '));
                }
            }
        }
        return left;
    }

    private static String commandOf(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // it ended meanwhile
        }
    }

    /** Of the classes and jars that this JVM runs from, of the JDK's programs, and of what lies beside the results. */
    private String fingerprint() throws IOException {
        Sha256 hash = new Sha256();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            add(hash, Path.of(entry), true);
        }
        add(hash, Path.of(System.getProperty("java.home"), "bin"), false);
        add(hash, canary(), true);
        add(hash, canary().resolveSibling("other-submission"), true);
        return hash.hex();
    }

    private static void add(Sha256 hash, Path place, boolean contents) throws IOException {
        if (!Files.exists(place)) {
            hash.add(("none " + place).getBytes(StandardCharsets.UTF_8));
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted().toList()) {
                String facts = file + " " + (Files.isRegularFile(file) ? Files.size(file) : 0);
                hash.add(facts.getBytes(StandardCharsets.UTF_8));
                if (contents && Files.isRegularFile(file) && !file.toString().endsWith(".jar")) {
                    hash.add(Files.readAllBytes(file));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
        socket.close();
        new WorkFolder(folder).delete();
    }
}
