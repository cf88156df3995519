package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.assignment.Hold;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Killed;
import rendezvous.model.MachineLoad;
import rendezvous.model.Plateau;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Proof;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.SessionFacts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The ways to hold a call other than until so many are there, on real programs. */
class HoldsTest {

    private static final Duration EACH = Duration.ofMillis(120);

    private static final String ONE_AFTER_THE_OTHER = """
            List<FileResult> results = new ArrayList<>();
            for (Path file : files) results.add(one(context.work(), file));
            return results;
            """;

    private static final String LOOP = """
            try (EventLoop loop = context.newEventLoop()) {
                return loop.run(() -> loop.gather(files.stream()
                        .map(file -> loop.read(file)
                                .thenApply(text -> FileResult.of(file, context.work().countWords(text))))
                        .toList()));
            }
            """;

    /** A worker for each file; of one that dies its file is an error. */
    private static final String POOL = """
            List<Process> workers = new ArrayList<>();
            for (Path file : files)
                workers.add(context.worker(HeldWorker.class, file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start());
            List<FileResult> results = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                String said = new String(workers.get(i).getInputStream().readAllBytes(), "UTF-8").strip();
                workers.get(i).waitFor();
                results.add(said.isEmpty()
                        ? FileResult.failed(files.get(i), "its worker died")
                        : FileResult.of(files.get(i), Long.parseLong(said)));
            }
            return results;
            """;

    private static final String WORKER = """
            package concurrency;
            import concurrency.kit.*;
            import java.nio.file.*;
            public class HeldWorker {
                public static void main(String[] files) throws Exception {
                    FileWork work = RunContext.ofWorker().work();
                    System.out.println(work.countWords(work.read(Path.of(files[0]))));
                }
            }
            """;

    @TempDir
    Path folder;

    private TinySubmission submission;

    @BeforeEach
    void newSubmission() {
        submission = new TinySubmission(folder);
    }

    @Test
    void each_read_of_a_timed_call_is_held_for_its_time_and_nothing_else_is() throws IOException {
        CallFacts call = submission
                .processor("Timely", ONE_AFTER_THE_OTHER, "")
                .call(TinyAssignment.of("concurrency.Timely", 3).heldBy(Hold.each("read", EACH)));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.plateaus()).isEmpty();
        assertThat(requests(call, "read"))
                .hasSize(3)
                .allSatisfy(read ->
                        assertThat(read.releasedNanos() - read.arrivedNanos()).isGreaterThanOrEqualTo(EACH.toNanos()));
        assertThat(call.returnedNanos() - call.calledNanos())
                .isGreaterThanOrEqualTo(EACH.multipliedBy(3).toNanos());
        assertThat(requests(call, "count")).hasSize(3);
        assertThat(values(call)).containsExactly("1000", "2000", "3000");
    }

    @Test
    void a_timed_call_says_what_the_machine_did_meanwhile() throws IOException {
        CallFacts call = submission
                .processor("Timely", LOOP, "")
                .call(TinyAssignment.of("concurrency.Timely", 3).heldBy(Hold.each("read", EACH)));

        MachineLoad load = call.load().orElseThrow();
        assertThat(load.processors()).isPositive();
        assertThat(load.awayNanos()).isNotNegative();
        assertThat(load.wantedNanos()).isLessThanOrEqualTo(call.returnedNanos() - call.calledNanos());
    }

    @Test
    void one_of_the_workers_that_hold_a_read_is_killed_and_the_rest_passes() throws IOException {
        SessionFacts session = submission
                .processor("Mortal", POOL, "")
                .source("HeldWorker", WORKER)
                .play(TinyAssignment.of("concurrency.Mortal", 3).heldBy(Hold.untilOneIsKilled(2)));

        CallFacts call = session.call("main").orElseThrow();
        assertThat(session.end()).describedAs(session.toString()).isEqualTo(ProcessEnd.COMPLETED);
        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        Killed killed = call.killed().orElseThrow();
        assertThat(requests(call, "read"))
                .filteredOn(read -> read.pid() == killed.pid())
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.item()).isEqualTo(killed.item());
                    assertThat(read.inMainProcess()).isFalse();
                    assertThat(read.releasedNanos()).isNegative();
                });
        assertThat(call.results())
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.error().isPresent())
                        .isEqualTo(result.item().equals(killed.item())));
        assertThat(call.leftovers()).isEmpty();
    }

    @Test
    void nobody_is_killed_where_no_two_workers_ever_hold_a_read() throws IOException {
        CallFacts call = submission
                .processor("Alone", ONE_AFTER_THE_OTHER, "")
                .call(TinyAssignment.of("concurrency.Alone", 3).heldBy(Hold.untilOneIsKilled(2)));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.killed()).isEmpty();
        assertThat(values(call)).containsExactly("1000", "2000", "3000");
    }

    @Test
    void a_crowd_of_a_thousand_is_held_once_until_all_are_there() throws IOException {
        CallFacts call = submission
                .processor("Crowd", LOOP, "")
                .call(TinyAssignment.of("concurrency.Crowd", 1000).heldBy(Hold.once("read", 1000)));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.plateaus()).singleElement().satisfies(plateau -> {
            assertThat(plateau.proof()).isEqualTo(Proof.FULL);
            assertThat(plateau.held()).hasSize(1000);
        });
        assertThat(call.results())
                .hasSize(1000)
                .noneMatch(result -> result.error().isPresent());
        // The evidence keeps the first of them only.
        assertThat(call.requests()).hasSizeLessThan(1000);
    }

    @Test
    void a_crowd_that_never_comes_shows_once_how_many_there_were() throws IOException {
        CallFacts call = submission
                .processor("Few", ONE_AFTER_THE_OTHER, "")
                .call(TinyAssignment.of("concurrency.Few", 5).heldBy(Hold.once("read", 5)));

        assertThat(call.end()).isEqualTo(CallEnd.RETURNED);
        assertThat(call.plateaus()).singleElement().satisfies(HoldsTest::showsOneOfFive);
        assertThat(values(call)).containsExactly("1000", "2000", "3000", "4000", "5000");
    }

    private static void showsOneOfFive(Plateau plateau) {
        assertThat(plateau.proof()).isEqualTo(Proof.STUCK);
        assertThat(plateau.held()).hasSize(1);
        assertThat(plateau.wanted()).isEqualTo(5);
    }

    private static List<String> values(CallFacts call) {
        return call.results().stream().map(ResultLine::value).toList();
    }

    private static List<Request> requests(CallFacts call, String kind) {
        return call.requests().stream()
                .filter(request -> request.kind().equals(kind))
                .toList();
    }
}
