package rendezvous.bench;

import com.sun.management.OperatingSystemMXBean;
import rendezvous.bench.MeteredSandbox.Used;
import rendezvous.model.SessionFacts;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What each stage of each submission cost. Submissions come one after the other. */
final class CostBook {

    /** A session is a part of the stage before it. */
    static final String SESSION = "· ";

    /** The name of a second attempt ends with it. */
    static final String AGAIN = " again";

    /** The stage that is all the others. */
    static final String ALL = "all";

    private final MeteredSandbox sandbox;
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<Submission> submissions = new ArrayList<>();
    private Reading begun;

    CostBook(MeteredSandbox sandbox) {
        this.sandbox = sandbox;
        this.begun = read();
    }

    /** Something that is paid for. */
    interface Work<T> {
        T run() throws IOException;
    }

    void begin(String id) {
        submissions.add(new Submission(id, new LinkedHashMap<>()));
        begun = read();
    }

    /** Does the work, and writes down what it cost. */
    <T> T pay(String stage, Work<T> work) throws IOException {
        Reading before = read();
        T made = work.run();
        enter(stage, read().since(before));
        return made;
    }

    /** Writes down what each session was, of those that were just played. */
    void sessions(List<SessionFacts> played) {
        played.stream()
                .collect(Collectors.groupingBy(SessionFacts::id, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::attempts);
    }

    private void attempts(String session, List<SessionFacts> attempts) {
        List<Used> latest = sandbox.latest(session, attempts.size());
        for (int i = 0; i < attempts.size(); i++) {
            Used used = latest.get(i);
            String name = SESSION + session + (attempts.get(i).attempt() == 1 ? "" : AGAIN);
            enter(name, new Cost(used.wall(), Duration.ZERO, used.processor(), used.jvms()));
        }
    }

    /** The submission is done: what no stage has paid for was spent around them. */
    void end() {
        Cost all = read().since(begun);
        Cost rest = all;
        for (Map.Entry<String, Cost> entry : current().entrySet()) {
            rest = entry.getKey().startsWith(SESSION) ? rest : rest.minus(entry.getValue());
        }
        enter("read and report", rest);
        enter(ALL, all);
    }

    private void enter(String stage, Cost cost) {
        current().put(stage, cost);
    }

    List<Submission> submissions() {
        return List.copyOf(submissions);
    }

    /** What the grader's own JVM has used since it was started. */
    Duration graderSoFar() {
        return Duration.ofNanos(machine.getProcessCpuTime());
    }

    private Map<String, Cost> current() {
        return submissions.get(submissions.size() - 1).stages();
    }

    private Reading read() {
        return new Reading(System.nanoTime(), graderSoFar(), sandbox.used());
    }

    /**
     * What was paid for a submission.
     *
     * @param id which
     * @param stages the price of each stage, in the order in which they ended
     */
    record Submission(String id, Map<String, Cost> stages) {

        /** What all of it cost; it has been graded. */
        Cost all() {
            return Objects.requireNonNull(stages.get(ALL));
        }
    }

    /**
     * The price of a stage.
     *
     * @param wall from its start to its end
     * @param grader processor time of the grader's own JVM
     * @param sandboxed processor time of the programs in the sandbox
     * @param jvms how many JVMs were started
     */
    record Cost(Duration wall, Duration grader, Duration sandboxed, int jvms) {

        Cost minus(Cost other) {
            return new Cost(
                    wall.minus(other.wall),
                    grader.minus(other.grader),
                    sandboxed.minus(other.sandboxed),
                    jvms - other.jvms);
        }

        Duration processor() {
            return grader.plus(sandboxed);
        }
    }

    private record Reading(long nanos, Duration grader, Used sandboxed) {

        Cost since(Reading before) {
            Used used = sandboxed.minus(before.sandboxed);
            return new Cost(
                    Duration.ofNanos(nanos - before.nanos), grader.minus(before.grader), used.processor(), used.jvms());
        }
    }
}
