package concurrency.kit;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Slow storage that can be read in both ways: blocking the caller, or on an event loop. */
interface Storage extends FileWork {

    /**
     * Starts to read a file and returns at once.
     *
     * @param file the file to read
     * @param loop the loop that waits
     * @param text is completed on the loop's thread, with the text or the failure
     */
    void readOn(SingleThreadLoop loop, Path file, CompletableFuture<String> text);
}
