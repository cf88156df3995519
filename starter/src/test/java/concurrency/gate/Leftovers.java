package concurrency.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends what a call has left running, so that it can't disturb the next one. */
final class Leftovers {

    private static final long PATIENCE_SECONDS = 3;

    private Leftovers() {}

    /** Asks every process below this one to end, makes it end if it doesn't, and cleans up behind it. */
    static void end() {
        List<ProcessHandle> left = ProcessHandle.current().descendants().toList();
        left.forEach(ProcessHandle::destroy);
        CompletableFuture.allOf(left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        List<ProcessHandle> stubborn =
                left.stream().filter(ProcessHandle::isAlive).toList();
        stubborn.forEach(ProcessHandle::destroyForcibly);
        stubborn.forEach(process -> process.onExit().join());
        stubborn.forEach(Leftovers::removeSocket);
    }

    /** Where the system has it: the socket at which a JVM takes questions, and which it removes when it ends by itself. */
    private static void removeSocket(ProcessHandle process) {
        try {
            Files.deleteIfExists(Path.of(System.getProperty("java.io.tmpdir"), ".java_pid" + process.pid()));
        } catch (IOException e) {
            // It is another user's, or the system's business.
        }
    }
}
