package concurrency.gate;

import concurrency.kit.FileResult;

import java.util.List;

/** How a call ended. */
public sealed interface Outcome {

    /**
     * It returned.
     *
     * @param results what it gave; a student's list may hold anything, also null
     */
    record Returned(List<FileResult> results) implements Outcome {}

    /**
     * It threw.
     *
     * @param thrown what it threw
     */
    record Threw(Throwable thrown) implements Outcome {}

    /**
     * It didn't return, and nothing moved any more.
     *
     * @param caller what the calling thread waited for
     */
    record Stuck(ThreadPicture caller) implements Outcome {}
}
