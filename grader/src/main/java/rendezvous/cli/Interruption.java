package rendezvous.cli;

import rendezvous.batch.Batch;
import rendezvous.batch.Outcome;
import rendezvous.intake.Candidate;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs a batch so that Ctrl-C stops it in an orderly way instead of tearing it. The JVM then ends with 130. */
final class Interruption {

    private static final long PATIENCE_SECONDS = 5;

    private final Streams streams;
    private final Batch batch;
    private final CountDownLatch released = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");

    private Interruption(Streams streams, Batch batch) {
        this.streams = streams;
        this.batch = batch;
    }

    static List<Outcome> run(Streams streams, Batch batch, List<Candidate> candidates) throws IOException {
        Interruption interruption = new Interruption(streams, batch);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        try {
            return batch.run(candidates);
        } finally {
            interruption.release();
        }
    }

    private void stop() {
        streams.message("\nStopping. What is finished stays.");
        batch.stop();
        try {
            boolean ended = released.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            streams.message(
                    ended
                            ? "Stopped. Run the same command again to continue."
                            : "Not all could be ended in time. Run the same command again: it clears up, and continues.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        released.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already: the hook runs, and was just let go.
        }
    }
}
