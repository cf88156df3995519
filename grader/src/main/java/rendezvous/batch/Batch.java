package rendezvous.batch;

import rendezvous.intake.Candidate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Grades many submissions, several at once. What an earlier run did under the same conditions is not done again; a
 * failure of the grader holds one submission and lets the others go on. One object is one run.
 */
public final class Batch {

    private static final long GRACE_SECONDS = 4;

    private final SubmissionGrader grader;
    private final Path out;
    private final int slots;
    private final Consumer<BatchEvent> listener;
    /** Tasks in the order in which they end; empty to stop. */
    private final BlockingQueue<Optional<Task>> settled = new LinkedBlockingQueue<>();

    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /**
     * Prepares a run.
     *
     * @param grader grades one submission
     * @param out the results folder; it is made if it is missing
     * @param slots how many submissions are graded at once, at least 1
     * @param listener hears what happens, from several threads
     */
    public Batch(SubmissionGrader grader, Path out, int slots, Consumer<BatchEvent> listener) {
        this.grader = grader;
        this.out = out;
        this.slots = slots;
        this.listener = listener;
    }

    /**
     * Grades, and returns when all is done or {@link #stop} was called.
     *
     * @param candidates what to grade, with distinct ids
     * @return an outcome for each, in their order
     * @throws FolderInUseException if another run writes into the same folder
     * @throws IOException if the results folder can't be written
     */
    public List<Outcome> run(List<Candidate> candidates) throws IOException {
        try (ResultsFolder results = ResultsFolder.open(out)) {
            listener.accept(new BatchEvent.Began(candidates.size(), slots));
            gradeAll(candidates, new Slot(grader, results, listener, () -> stopped));
            Aggregates.write(out, grader.assignment());
        }
        return candidates.stream()
                .map(candidate -> outcomes.getOrDefault(candidate.id(), new Outcome.NotDone(candidate.id())))
                .toList();
    }

    /** Ends the run early: what is finished stays, what runs is ended. Returns at once; any thread may call it. */
    public void stop() {
        stopped = true;
        settled.add(Optional.empty());
    }

    private void gradeAll(List<Candidate> candidates, Slot slot) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(slots, task -> new Thread(task, "slot"));
        try {
            candidates.forEach(candidate -> pool.execute(new Task(candidate, slot)));
            settleAll(candidates.size(), slot);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(pool);
        }
    }

    private void settleAll(int tasks, Slot slot) throws IOException, InterruptedException {
        for (int i = 0; i < tasks; i++) {
            Optional<Task> task = settled.take();
            if (task.isEmpty()) {
                return;
            }
            settle(task.get(), slot);
        }
    }

    private void settle(Task task, Slot slot) throws IOException, InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            // Whatever a task died of is our own fault, and it must not cost the others anything.
            outcomes.put(task.candidate.id(), slot.hold(task.candidate, Faults.message(cause)));
        }
    }

    private void end(ExecutorService pool) {
        stopped = true;
        boolean interrupted = Thread.interrupted();
        pool.shutdownNow();
        try {
            pool.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One submission's turn. */
    private final class Task extends FutureTask<Outcome> {

        private final Candidate candidate;

        Task(Candidate candidate, Slot slot) {
            super(() -> {
                Outcome outcome = slot.grade(candidate);
                outcomes.put(candidate.id(), outcome);
                return outcome;
            });
            this.candidate = candidate;
        }

        @Override
        protected void done() {
            settled.add(Optional.of(this));
        }
    }
}
