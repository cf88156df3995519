package concurrency.gate;

import concurrency.AbstractFileProcessor;
import concurrency.kit.FileResult;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One call into the student's program, on a thread of its own, so that a test can watch it. */
final class Call {

    static final String THREAD = "caller";

    private final FutureTask<List<FileResult>> task;
    private final Thread thread;

    Call(AbstractFileProcessor processor, List<Path> files) {
        Callable<List<FileResult>> call = () -> processor.processFiles(files);
        this.task = new FutureTask<>(call);
        this.thread = new Thread(task, THREAD);
        thread.setDaemon(true);
        thread.start();
    }

    boolean isOver() {
        return task.isDone();
    }

    /** What the calling thread does now. */
    ThreadPicture picture() {
        return new ThreadPicture(THREAD, thread.getState(), List.of(thread.getStackTrace()));
    }

    /** How it ended, once it is over. */
    Outcome outcome() throws InterruptedException {
        try {
            return new Outcome.Returned(task.get());
        } catch (ExecutionException e) {
            return new Outcome.Threw(e.getCause());
        }
    }

    /** Gives up: a call that never returns must not disturb the next test. */
    void abandon() {
        thread.interrupt();
    }
}
