package rendezvous.sandbox;

import rendezvous.model.Limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds programs of the system, in the system's own folders only. */
final class Programs {

    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"), Path.of("/usr/sbin"));

    private static final int LONGEST_VERSION = 200;
    private static final int SEEN_ABOVE_LIMIT = 20;
    static final int MOST_DESCRIPTORS = 1024;

    private Programs() {}

    static Optional<Path> find(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What a program says of its version; its name where it says nothing. */
    static String version(Path program) {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true);
        builder.environment().clear();
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readNBytes(LONGEST_VERSION), StandardCharsets.UTF_8);
            process.destroyForcibly();
            return said.lines().findFirst().map(String::strip).orElse(program.toString());
        } catch (IOException e) {
            return program.toString(); // whether it works at all is tried elsewhere
        }
    }

    /** Says now what a helper in between could only say inside. */
    static void requireProgram(List<String> command) throws IOException {
        if (!Files.isExecutable(Path.of(command.get(0)))) {
            throw new IOException("can't start " + command.get(0) + ": there is no such program");
        }
    }

    /** A process that does nothing, and ends with this JVM's end of a pipe. */
    static Process idle() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/cat");
        builder.environment().clear();
        return builder.start();
    }

    /** The words that set what one process of the tree may use; none where the system has no {@code prlimit}. */
    static List<String> processLimits(Limits limits, Defences defences) {
        List<String> words = new ArrayList<>();
        find("prlimit").ifPresent(prlimit -> {
            words.addAll(List.of(prlimit.toString(), "--core=0"));
            if (defences.has(Defence.DESCRIPTORS)) {
                words.add("--nofile=" + MOST_DESCRIPTORS + ":" + MOST_DESCRIPTORS);
            }
            if (defences.has(Defence.DISK)) {
                words.add("--fsize=" + limits.diskBytes());
            }
            words.add("--");
        });
        return words;
    }

    /**
     * The words that set how many tasks one user may have, from inside a user namespace of its own, where nothing else
     * counts. It is a bit more than the limit, so that the watchdog can see who wanted more. The kernel makes an
     * exception for root.
     */
    static List<String> taskLimit(Limits limits, Defences defences) {
        return find("prlimit")
                .filter(prlimit -> defences.has(Defence.TASKS))
                .map(prlimit -> List.of(prlimit.toString(), "--nproc=" + (limits.tasks() + SEEN_ABOVE_LIMIT), "--"))
                .orElseGet(List::of);
    }
}
