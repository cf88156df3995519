package rendezvous.sandbox;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The one thread that starts all sandboxes. The kernel's "die with your parent" means the parent's thread: started from
 * a pool's thread, a sandbox would be killed as soon as the pool lets that thread go.
 */
final class Launcher {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "sandbox-launcher");
        thread.setDaemon(true);
        return thread;
    });

    private Launcher() {}

    static Process launch(ProcessBuilder builder) throws IOException {
        Future<Process> started = THREAD.submit(builder::start);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return started.get();
                } catch (InterruptedException e) {
                    interrupted = true; // a process that was started must not be lost
                } catch (ExecutionException e) {
                    throw new IOException("can't start " + builder.command().get(0) + ": " + e.getMessage(), e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
