package concurrency.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of a run: the system properties whose names begin with {@code concurrency.}
 *
 * @param values name and value, sorted by name
 */
record Settings(Map<String, String> values) {

    private static final String PREFIX = "concurrency.";
    private static final String GATE = "concurrency.gate";
    private static final String TOKEN = "concurrency.token";
    private static final String WORKERS = "concurrency.workers";
    private static final String WORKLOAD = "concurrency.workload";
    private static final String READ_MILLIS = "concurrency.read.millis";
    private static final String RECORDS = "concurrency.records";
    private static final String COUNT_ROUNDS = "concurrency.count.rounds";

    private static final long DEFAULT_WORKERS = 4;
    private static final long DEFAULT_READ_MILLIS = 2000;
    private static final long DEFAULT_COUNT_ROUNDS = 400_000_000; // about a second

    static Settings ofThisProcess() {
        Map<String, String> values = new TreeMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                values.put(name, System.getProperty(name));
            }
        }
        return new Settings(values);
    }

    Settings withWorkload(Workload workload) {
        return with(WORKLOAD, workload.label());
    }

    Settings withRecords(Path folder) {
        return with(RECORDS, folder.toString());
    }

    private Settings with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new Settings(changed);
    }

    /** The folder into which local work is recorded, if it is. */
    Optional<Path> records() {
        return Optional.ofNullable(values.get(RECORDS)).map(Path::of);
    }

    /** The gate that serves the work, if the work isn't local. */
    Optional<GateClient> gate() {
        String socket = values.get(GATE);
        return socket == null
                ? Optional.empty()
                : Optional.of(new GateClient(Path.of(socket), values.getOrDefault(TOKEN, "")));
    }

    int workers() {
        return Math.toIntExact(number(WORKERS, 1, DEFAULT_WORKERS));
    }

    Duration readTime() {
        return Duration.ofMillis(number(READ_MILLIS, 0, DEFAULT_READ_MILLIS));
    }

    /** How many rounds a count burns: none if the workload is I/O-bound. */
    long countRounds() {
        boolean computes = Workload.CPU_BOUND.label().equals(values.get(WORKLOAD));
        return computes ? number(COUNT_ROUNDS, 0, DEFAULT_COUNT_ROUNDS) : 0;
    }

    private long number(String name, long least, long usual) {
        String value = values.getOrDefault(name, Long.toString(usual));
        try {
            long number = Long.parseLong(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(complaint(name, value, least), e);
        }
        throw new IllegalArgumentException(complaint(name, value, least));
    }

    private static String complaint(String name, String value, long least) {
        return "-D" + name + "=" + value + " is not a whole number of at least " + least + ".";
    }
}
