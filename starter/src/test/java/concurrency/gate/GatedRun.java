package concurrency.gate;

import static org.awaitility.Awaitility.await;

import concurrency.AbstractFileProcessor;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * One call of {@code processFiles}, watched at the gate.
 *
 * @param model name of the model
 * @param workers size of the process pool
 * @param expected the right results
 * @param plateaus the instants at which the gate held everything, in order
 * @param reads who read what
 * @param outcome how the call ended
 */
public record GatedRun(
        String model,
        int workers,
        List<FileResult> expected,
        List<Plateau> plateaus,
        List<Request> reads,
        Outcome outcome) {

    private static final Duration STILL = Duration.ofSeconds(1);
    private static final Duration STUCK = Duration.ofSeconds(3);
    private static final Duration STUCK_WITH_TIME_LIMIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(60);
    private static final int MOST_LOW_PLATEAUS = 3;

    public GatedRun {
        expected = List.copyOf(expected);
        plateaus = List.copyOf(plateaus);
        reads = List.copyOf(reads);
    }

    /**
     * What a run looks like.
     *
     * @param model name of the model
     * @param workers size of the process pool
     * @param together how many files should be in flight at the same time
     */
    public record Plan(String model, int workers, int together) {}

    /**
     * Plays one call.
     *
     * @param plan what it looks like
     * @param processor makes the processor
     * @param input the files
     * @return what was seen
     * @throws IOException if the gate can't be opened
     * @throws InterruptedException if the test is interrupted
     */
    public static GatedRun play(Plan plan, Function<RunContext, AbstractFileProcessor> processor, Input input)
            throws IOException, InterruptedException {
        try (MiniGate gate = new MiniGate(input.texts(), new Random());
                Properties properties = new Properties()) {
            properties.set("concurrency.gate", gate.socket().toString());
            properties.set("concurrency.token", "public-test");
            properties.set("concurrency.workers", Integer.toString(plan.workers()));
            Call call = new Call(processor.apply(RunContext.ofWorker()), input.files());
            Watch watch = new Watch(plan, gate, call, input.files().size());
            Outcome outcome = watch.untilTheEnd();
            Pictures.write(plan.model(), gate.visits(), watch.plateaus);
            List<Request> reads =
                    gate.visits().stream().map(MiniGate.Visit::request).toList();
            GatedRun run = new GatedRun(plan.model(), plan.workers(), input.expected(), watch.plateaus, reads, outcome);
            run.printHowItEnded();
            return run;
        } finally {
            Leftovers.end();
        }
    }

    /** Watches a call, and lets its reads go on whenever enough of them, or no more of them, are in flight. */
    private static final class Watch {

        private final Plan plan;
        private final MiniGate gate;
        private final Call call;
        private final int files;
        private final Stillness stillness;
        private final List<Plateau> plateaus = new ArrayList<>();

        Watch(Plan plan, MiniGate gate, Call call, int files) {
            this.plan = plan;
            this.gate = gate;
            this.call = call;
            this.files = files;
            this.stillness = new Stillness(gate::arrivals, System::nanoTime);
        }

        Outcome untilTheEnd() throws InterruptedException {
            while (!call.isOver()) {
                long startNanos = System.nanoTime();
                await().forever()
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> call.isOver()
                                || isFull()
                                || stillness.look().compareTo(patience()) > 0
                                || System.nanoTime() - startNanos > LONGEST_STEP.toNanos());
                if (!gate.inFlight().isEmpty()) {
                    plateau();
                } else if (!call.isOver()) {
                    Outcome stuck = new Outcome.Stuck(call.picture());
                    call.abandon();
                    return stuck;
                }
            }
            return call.outcome();
        }

        private boolean isFull() {
            return gate.inFlight().size() >= wanted();
        }

        private int wanted() {
            return Math.max(1, Math.min(plan.together(), files - gate.visits().size()));
        }

        /** With nothing in flight, only a call that will never return is left to be found. */
        private Duration patience() {
            if (!gate.inFlight().isEmpty()) {
                return STILL;
            }
            return call.picture().state() == Thread.State.TIMED_WAITING ? STUCK_WITH_TIME_LIMIT : STUCK;
        }

        private void plateau() {
            plateaus.add(new Plateau(System.nanoTime(), wanted(), gate.inFlight(), ThreadPicture.ofAll()));
            if (plateaus.stream().filter(plateau -> !plateau.isFull()).count() < MOST_LOW_PLATEAUS) {
                gate.release();
            } else {
                gate.openForGood();
            }
            stillness.restart();
        }
    }

    /** A check of the reads may pass although the call went wrong later; that must not stay unsaid. */
    private void printHowItEnded() {
        if (Endings.todo(outcome).isEmpty()) {
            Endings.reason(this)
                    .ifPresent(reason -> System.out.println("  note     " + model + ": " + reason.summary()));
        }
    }

    /**
     * The most reads that were in flight at the same time.
     *
     * @return 0 if there was none
     */
    public int peak() {
        return plateaus.stream()
                .mapToInt(plateau -> plateau.held().size())
                .max()
                .orElse(0);
    }
}
