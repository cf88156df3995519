package rendezvous.driver;

import concurrency.AbstractFileProcessor;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What students hand in. */
final class Samples {

    private Samples() {}

    /** Tells the number of workers as the words of each file. */
    public static class CountsWorkers extends AbstractFileProcessor {
        private int calls;

        public CountsWorkers(RunContext context) {
            super(context);
        }

        @Override
        public List<FileResult> processFiles(List<Path> files) {
            calls++;
            List<FileResult> results = new ArrayList<>();
            for (Path file : files) {
                results.add(FileResult.of(file, context.workers() * 10L + calls));
            }
            results.add(FileResult.failed(Path.of("/else/where"), "nö t"));
            return results;
        }
    }

    /** Reads and counts. */
    public static class Reads extends AbstractFileProcessor {
        public Reads(RunContext context) {
            super(context);
        }

        @Override
        public List<FileResult> processFiles(List<Path> files) throws Exception {
            Path file = files.get(0);
            return List.of(
                    FileResult.of(file, context.work().countWords(context.work().read(file))));
        }
    }

    /** Behaves badly in the way that its first item names. */
    public static class Behaves extends AbstractFileProcessor {
        public Behaves(RunContext context) {
            super(context);
        }

        @Override
        @SuppressWarnings({"NullAway", "DataFlowIssue", "NullOptional"}) // wrong on purpose
        public List<FileResult> processFiles(List<Path> files) {
            switch (files.get(0).getFileName().toString()) {
                case "throw" -> throw new IllegalStateException("broken\nin two lines");
                case "overflow" -> processFiles(files);
                case "initialise" -> Broken.touch();
                case "null-list" -> {
                    return null;
                }
                case "null-error" -> {
                    return List.of(new FileResult(files.get(0), 1, null));
                }
                case "null-path" -> {
                    return List.of(new FileResult(null, 1, Optional.empty()));
                }
                case "hostile" -> throw new Hostile();
                case "interrupt" -> Thread.currentThread().interrupt();
                case "flood" -> {
                    return List.of(FileResult.failed(files.get(0), "€".repeat(1_000_000)));
                }
                case "exit" -> System.exit(0);
                case "thread" -> new Thread(Behaves::sleepForEver).start();
                default -> throw new AssertionError(files.get(0).toString());
            }
            return List.of();
        }

        private static void sleepForEver() {
            try {
                Thread.sleep(Long.MAX_VALUE); // what the sample does wrong; nobody waits for it
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static final class Broken {
        static final int VALUE = Integer.parseInt("no number");

        static int touch() {
            return VALUE;
        }
    }

    @SuppressWarnings("serial") // never written anywhere
    static final class Hostile extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("no message for you");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("no stack for you");
        }
    }

    /** No constructor that takes a context. */
    public static class Unconstructible extends AbstractFileProcessor {
        public Unconstructible() {
            super(RunContext.ofWorker());
        }

        @Override
        public List<FileResult> processFiles(List<Path> files) {
            return List.of();
        }
    }
}
