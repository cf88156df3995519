package rendezvous.concurrencymodels;

import rendezvous.assignment.CallPlan;
import rendezvous.assignment.Draw;
import rendezvous.assignment.Hold;
import rendezvous.assignment.SessionPlan;
import rendezvous.judge.GraderFault;
import rendezvous.model.CallFacts;
import rendezvous.model.SourceFile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans the five sessions of a submission. All sizes, orders and texts come from the draw. */
final class Runs {

    static final String MAIN = "main";
    static final String AGAIN = "again";
    static final String EMPTY = "empty";
    static final String BASELINE = "baseline";
    static final String TIMED = "timed";
    static final String SURVIVES = "survives";
    static final String MANY = "many";
    static final String LOG = "log";
    static final String SHARED = "shared";
    static final String RENDER = "render";
    static final String LOG_FILE = "logs/concurrency_results.log";
    static final List<String> WORKLOADS = List.of("io-bound", "cpu-bound");

    /** Eight times what a right session needs that starts no other process: who spins is not waited for longer. */
    private static final Duration CPU_OF_ONE_JVM = Duration.ofSeconds(6);

    private static final int WORKERS = 3;

    /**
     * The smaller of the two pools, one of which is drawn. More than 4: that is the number of processors that a student's
     * JVM is told of, so a pool of one process for each processor would be right by accident.
     */
    private static final int LEAST_WORKERS = 5;

    private static final int MOST_WORKERS = 6;

    private static final int LEAST_FILES = 6;
    private static final int MOST_FILES = 8;

    /** Enough threads, often enough, that two of them meet wherever nothing keeps them apart. */
    private static final int THREADS_THAT_MEET = 8;

    private static final int ROUNDS = 3;
    private static final int SHORT_TEXT = 200;

    /** Lengths of texts must differ by several KiB: the kernel's counters tell answers apart by them. */
    private static final int SHORTEST_TEXT = 3 * 1024;

    private static final int NEXT_TEXT = 4 * 1024;
    private static final int MOST_EXTRA_TEXT = 512;

    /** Times of two measured runs must differ by more than what the honesty check tolerates on both sides. */
    private static final int SHORTEST_RUN_MILLIS = 260;

    private static final int NEXT_RUN_MILLIS = 130;
    private static final int MOST_EXTRA_MILLIS = 10;
    private static final int LONG_RUN_MILLIS = 500;

    private static final Duration TIMED_READ = Duration.ofMillis(100);

    /** Nearly twice of what a JVM adds that starts beside others on two processors. */
    private static final Duration TIMED_READ_OF_POOL = Duration.ofMillis(150);

    private static final int WORKERS_TO_KILL_FROM = 2;
    private static final int FILES_TO_KILL_AT = 4;
    private static final int MANY_FILES = 1000;
    private static final int VERY_SHORT_TEXT = 30;

    /** More than any pipe or socket takes at once. */
    private static final int SHORTEST_LONG_TEXT = 300 * 1024;

    private static final int TIMED_FILES = 6;
    private static final int TIMED_FILES_OF_POOL = 9;

    private Runs() {}

    static List<SessionPlan> plan(Draw draw) {
        return List.of(
                model(Model.THREADING, draw.forPurpose("threading")),
                model(Model.MULTIPROCESSING, draw.forPurpose("multiprocessing")),
                model(Model.ASYNCIO, draw.forPurpose("asyncio")),
                shared(draw.forPurpose(SHARED)),
                log(draw.forPurpose(LOG)));
    }

    /** The name of the call that measures a model under a workload. */
    static String measured(String model, String workload) {
        return model + "-" + workload;
    }

    /** The size of the pool in a call of {@code processFiles}. */
    static int workers(CallFacts call) {
        if (call.arguments().size() < 2) {
            throw new GraderFault("The call " + call.id() + " was made without a number of workers.");
        }
        return Integer.parseInt(call.arguments().get(1));
    }

    private static SessionPlan model(Model model, Draw draw) {
        int workers = drawWorkers(model, draw.forPurpose("workers"));
        List<InputFile> many = files(draw.forPurpose(MAIN), drawFiles(model, workers, draw));
        List<InputFile> odd = oddFiles(draw.forPurpose(AGAIN));
        List<InputFile> alone = timedFiles(model, draw.forPurpose(BASELINE));
        List<InputFile> timed = timedFiles(model, draw.forPurpose(TIMED));
        List<InputFile> last = lastFiles(model, draw);
        Hold together = model == Model.MULTIPROCESSING ? Hold.untilInWorkers(workers) : Hold.until(many.size());
        // Before any class of the student's is loaded, so that nothing of it can slow this down.
        CallPlan baseline = call(BASELINE, BASELINE, List.of(), alone, Hold.each(InputFile.READ, timedRead(model)));
        Stream<CallPlan> calls = Stream.of(
                process(MAIN, model, workers, "new", many, together),
                process(TIMED, model, WORKERS, "new", timed, Hold.each(InputFile.READ, timedRead(model))),
                process(AGAIN, model, WORKERS, "again", odd, Hold.NONE),
                nothing(model));
        SessionPlan plan = new SessionPlan(
                model.session(),
                decoys(
                        Stream.of(many, odd, timed, last)
                                .flatMap(List::stream)
                                .distinct()
                                .toList(),
                        draw.forPurpose("decoys")),
                Stream.of(Stream.of(baseline), calls, last(model, last))
                        .flatMap(all -> all)
                        .toList(),
                List.of());
        return model == Model.MULTIPROCESSING ? plan : plan.within(CPU_OF_ONE_JVM);
    }

    /** Who starts a whole pool for an empty list pays for each of its processes. */
    private static CallPlan nothing(Model model) {
        return model == Model.MULTIPROCESSING
                ? process(EMPTY, model, 1, "new", List.of(), Hold.NONE)
                : process(EMPTY, model, WORKERS, "again", List.of(), Hold.NONE);
    }

    /** In the calls that are about time each read takes so long. */
    static Duration timedRead(Model model) {
        return model == Model.MULTIPROCESSING ? TIMED_READ_OF_POOL : TIMED_READ;
    }

    /** Only a pool has a size; each of its processes costs the start of a JVM, so that the calls about time keep to few. */
    private static int drawWorkers(Model model, Draw draw) {
        return model == Model.MULTIPROCESSING ? draw.between(LEAST_WORKERS, MOST_WORKERS) : WORKERS;
    }

    /**
     * Two less than three for each worker: then shares of the same size for all but the last worker are uneven, rounded up
     * (3, 3, 3, 3, 1) and rounded down (2, 2, 2, 2, 5).
     */
    private static int drawFiles(Model model, int workers, Draw draw) {
        return model == Model.MULTIPROCESSING ? 3 * workers - 2 : draw.between(LEAST_FILES, MOST_FILES);
    }

    /** What may go wrong for good stands at the end, where it costs nothing else. */
    private static Stream<CallPlan> last(Model model, List<InputFile> files) {
        return switch (model) {
            case THREADING -> Stream.empty();
            case MULTIPROCESSING ->
                Stream.of(process(
                        SURVIVES,
                        model,
                        WORKERS_TO_KILL_FROM,
                        "new",
                        files,
                        Hold.untilOneIsKilled(WORKERS_TO_KILL_FROM)));
            case ASYNCIO ->
                Stream.of(process(MANY, model, WORKERS, "new", files, Hold.once(InputFile.READ, MANY_FILES)));
        };
    }

    private static List<InputFile> lastFiles(Model model, Draw draw) {
        return switch (model) {
            case THREADING -> List.of();
            case MULTIPROCESSING -> files(draw.forPurpose(SURVIVES), FILES_TO_KILL_AT);
            case ASYNCIO -> manyFiles(draw.forPurpose(MANY));
        };
    }

    private static List<InputFile> manyFiles(Draw draw) {
        return draw.shuffled(IntStream.range(0, MANY_FILES)
                .mapToObj(i -> InputFile.drawn(draw, draw.word() + i + ".txt", VERY_SHORT_TEXT))
                .toList());
    }

    /** The threaded model again and again, with traps in its classes. */
    private static SessionPlan shared(Draw draw) {
        List<InputFile> files = draw.shuffled(IntStream.range(0, THREADS_THAT_MEET)
                .mapToObj(i -> InputFile.drawn(draw, draw.word() + "-" + i + ".txt", SHORT_TEXT))
                .toList());
        Hold meeting = Hold.untilThenAllAtOnce(THREADS_THAT_MEET);
        List<CallPlan> rounds = IntStream.range(0, ROUNDS)
                .mapToObj(i ->
                        process(SHARED + "-" + i, Model.THREADING, WORKERS, i == 0 ? "new" : "again", files, meeting))
                .toList();
        return new SessionPlan(
                SHARED,
                decoys(files, draw.forPurpose("decoys")),
                rounds,
                List.of(),
                Optional.of(Model.THREADING.session()),
                Optional.of(CPU_OF_ONE_JVM));
    }

    private static List<InputFile> timedFiles(Model model, Draw draw) {
        return files(draw, model == Model.MULTIPROCESSING ? TIMED_FILES_OF_POOL : TIMED_FILES);
    }

    private static CallPlan process(
            String id, Model model, int workers, String object, List<InputFile> files, Hold hold) {
        return call(id, "process", List.of(model.type(), Integer.toString(workers), object), files, hold);
    }

    private static SessionPlan log(Draw draw) {
        List<Integer> millis = draw.shuffled(IntStream.range(0, Model.values().length * WORKLOADS.size())
                .mapToObj(i -> SHORTEST_RUN_MILLIS + NEXT_RUN_MILLIS * i + draw.between(0, MOST_EXTRA_MILLIS))
                .toList());
        List<CallPlan> calls = new ArrayList<>();
        List<InputFile> all = new ArrayList<>();
        for (Model model : Model.values()) {
            for (String workload : WORKLOADS) {
                String id = measured(model.session(), workload);
                int time = millis.get(calls.size());
                List<InputFile> files = files(draw.forPurpose(id), time < LONG_RUN_MILLIS ? 1 : draw.between(1, 2));
                all.addAll(files);
                // Each file is held twice, for its read and for its count.
                Hold hold = Hold.untilAndFor(1, Duration.ofMillis(time / (2L * files.size())));
                calls.add(call(id, "measure", List.of(model.session(), workload), files, hold));
            }
        }
        calls.add(new CallPlan(RENDER, RENDER, List.of(), List.of(), List.of(), Hold.NONE));
        return new SessionPlan(LOG, decoys(all, draw.forPurpose("decoys")), calls, List.of(LOG_FILE))
                .within(CPU_OF_ONE_JVM);
    }

    private static CallPlan call(String id, String action, List<String> arguments, List<InputFile> files, Hold hold) {
        return new CallPlan(
                id,
                action,
                Stream.concat(arguments.stream(), files.stream().map(InputFile::name))
                        .toList(),
                files.stream().map(InputFile::expected).toList(),
                files.stream().distinct().flatMap(InputFile::servings).toList(),
                hold);
    }

    private static List<InputFile> files(Draw draw, int count) {
        return draw.shuffled(IntStream.range(0, count)
                .mapToObj(i -> file(draw, draw.word() + "-" + draw.between(100, 999) + i + ".txt", i))
                .toList());
    }

    /** One whose read fails, one with an odd name and a long text, one that stands in the list twice, in any order. */
    private static List<InputFile> oddFiles(Draw draw) {
        InputFile twice = file(draw, draw.word() + "-twice.txt", 0);
        String name = draw.word() + " größe naïve " + draw.word() + ".txt";
        InputFile odd = InputFile.drawn(draw, name, draw.between(SHORTEST_LONG_TEXT, 2 * SHORTEST_LONG_TEXT));
        InputFile broken = InputFile.broken(draw.word() + "-damaged.txt");
        return draw.shuffled(List.of(twice, odd, broken, twice));
    }

    private static InputFile file(Draw draw, String name, int place) {
        return InputFile.drawn(draw, name, SHORTEST_TEXT + NEXT_TEXT * place + draw.between(0, MOST_EXTRA_TEXT));
    }

    /** Who opens the files by himself finds another text than those that the gate serves. */
    private static List<SourceFile> decoys(List<InputFile> files, Draw draw) {
        String text = draw.word() + " " + draw.word() + "\n";
        return files.stream().map(file -> new SourceFile(file.name(), text)).toList();
    }
}
