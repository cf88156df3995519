package rendezvous.cli;

import rendezvous.batch.BatchEvent;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shows how far a batch is: one line that changes on a terminal, a line for each result elsewhere. Mutable, one for
 * each run; thread-safe.
 */
final class Progress implements Consumer<BatchEvent>, AutoCloseable {

    private static final String CLEAR = "\r\u001b[2K";

    private final Streams streams;
    private final LongSupplier nanoTime;
    private final long began;
    private int all;
    private int graded;
    private int quick;

    Progress(Streams streams, LongSupplier nanoTime) {
        this.streams = streams;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    @Override
    public synchronized void accept(BatchEvent event) {
        if (event instanceof BatchEvent.Began batch) {
            all = batch.submissions();
            show("");
        } else if (event instanceof BatchEvent.Finished finished) {
            count(finished.scorecard().state());
            show(finished.id() + ' ' + score(finished.scorecard()));
        } else if (event instanceof BatchEvent.Skipped earlier) {
            quick++;
            show(earlier.id() + ' ' + score(earlier.scorecard()) + " (done before)");
        } else if (event instanceof BatchEvent.Faulted fault) {
            graded++;
            clear();
            streams.message(fault.id() + ": the grader or the machine failed: " + fault.message());
            show(fault.id() + " held");
        }
    }

    /** A refused one took no time, and tells nothing about how long the others take. */
    private void count(State state) {
        if (state == State.REFUSED) {
            quick++;
        } else {
            graded++;
        }
    }

    private static String score(Scorecard card) {
        return card.score().map(Points::toString).orElse(card.state().label());
    }

    private void show(String last) {
        String line = streams.console().shown(line(last));
        if (streams.errTerminal()) {
            streams.err().print(CLEAR + line);
            streams.err().flush();
        } else if (!last.isEmpty()) {
            streams.err().print(line + "\n");
            streams.err().flush();
        }
    }

    private String line(String last) {
        int done = graded + quick;
        Duration elapsed = Duration.ofNanos(nanoTime.getAsLong() - began);
        Optional<Duration> left = TimeLeft.of(elapsed, graded, all - done);
        String time = done == all
                ? ""
                : left.map(time1 -> " · " + TimeLeft.words(time1) + " left").orElse("");
        String waiting = done == 0 && last.isEmpty() ? " · grading" : "";
        return "[" + done + '/' + all + ']' + waiting + time + (last.isEmpty() ? "" : " · " + last);
    }

    private void clear() {
        if (streams.errTerminal()) {
            streams.err().print(CLEAR);
            streams.err().flush();
        }
    }

    /** Takes the changing line away. */
    @Override
    public synchronized void close() {
        clear();
    }
}
