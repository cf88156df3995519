package concurrency.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was done in a run, by all of its processes: each of them writes a file of its own into one folder. */
final class Journal {

    private static final int FIELDS = 5;

    private final Path file;

    /** Two processes have only the time of day in common; between two looks at it a process counts for itself. */
    private final long clockOffsetNanos = ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now()) - System.nanoTime();

    /**
     * Opens the journal of this process.
     *
     * @param folder the run's folder
     */
    Journal(Path folder) {
        this.file = folder.resolve(ProcessHandle.current().pid() + ".txt");
    }

    long now() {
        return clockOffsetNanos + System.nanoTime();
    }

    /** Takes a piece of work down. */
    synchronized void add(Work work) {
        String line = String.join(
                " ",
                GateLine.encode(work.owner()),
                work.kind().name(),
                Long.toString(work.startNanos()),
                Long.toString(work.endNanos()),
                GateLine.encode(work.label()));
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The run can't be recorded in " + file, e);
        }
    }

    /** Everything that the processes of a run have taken down so far. */
    static List<Work> read(Path folder) throws IOException {
        List<Work> work = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String process = file.getFileName().toString().replace(".txt", "");
                boolean main =
                        process.equals(Long.toString(ProcessHandle.current().pid()));
                for (String line : Files.readAllLines(file)) {
                    work(main ? "" : "process " + process + ", ", line.split(" "))
                            .forEach(work::add);
                }
            }
        }
        return List.copyOf(work);
    }

    /** A process that was killed may have left half a line. */
    private static Stream<Work> work(String process, String... fields) {
        return fields.length < FIELDS
                ? Stream.empty()
                : Stream.of(new Work(
                        process + GateLine.decode(fields[0]),
                        Timeline.Kind.valueOf(fields[1]),
                        GateLine.decode(fields[4]),
                        Long.parseLong(fields[2]),
                        Long.parseLong(fields[3])));
    }
}
