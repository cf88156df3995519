package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        throw new IllegalStateException() {
            @Override
            public String getMessage() {
                return "<script>".repeat(8_000_000);
            }

            @Override
            public synchronized Throwable getCause() {
                return this;
            }

            @Override
            public StackTraceElement[] getStackTrace() {
                StackTraceElement[] frames = new StackTraceElement[1_000_000];
                Arrays.fill(frames, new StackTraceElement("x".repeat(100_000), "y", "z", -5));
                return frames;
            }
        };
    }

    static void inWorker() {}
}
