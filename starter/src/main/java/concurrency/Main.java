package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;
import concurrency.kit.Workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The program: makes ten files, processes them with each model, once with I/O-bound and once with CPU-bound work, and
 * compares the times. It is given.
 */
public final class Main {

    private static final Path LOG = Path.of("logs", "concurrency_results.log");
    private final RunLog log = new RunLog(LOG);
    private final ComparisonTable table = new ComparisonTable();
    private final Measurement measurement = new Measurement(log, table);
    private boolean complete = true;

    private Main() {}

    /**
     * Runs everything. The exit code is 0 if all of it worked, else 1.
     *
     * @param args the folder for the ten files; without it, {@code files}
     * @throws IOException if the files can't be written
     */
    public static void main(String[] args) throws IOException {
        List<Path> files = SampleFiles.in(Path.of(args.length > 0 ? args[0] : "files"));
        List<String> todos = Todos.open();
        todos.forEach(System.out::println);
        if (todos.isEmpty()) {
            System.exit(new Main().run(files) ? 0 : 1);
        }
        System.out.println("Main measures and compares the models when all of this is done. ./mvnw test tells which"
                + " of them work already.");
        System.exit(1);
    }

    private boolean run(List<Path> files) {
        for (Workload workload : Workload.values()) {
            Models.ALL.forEach((model, processor) -> step(model + ", " + workload.label(), () -> {
                List<FileResult> results =
                        measurement.measure(model, workload, processor.apply(RunContext.forWorkload(workload)), files);
                System.out.println(model + ", " + workload.label() + ": " + summary(results));
            }));
        }
        step("the table", () -> {
            String rendered = table.render();
            log.table(rendered);
            System.out.println(System.lineSeparator() + rendered);
        });
        return complete;
    }

    private static String summary(List<FileResult> results) {
        long words = results.stream().mapToLong(FileResult::words).sum();
        long errors =
                results.stream().filter(result -> result.error().isPresent()).count();
        return results.size() + " files, " + words + " words, " + errors + " errors";
    }

    private interface Step {
        void run() throws Exception;
    }

    /** What fails here is the student's own code, which may throw anything; the other models shall still run. */
    private void step(String name, Step step) {
        try {
            step.run();
        } catch (Exception e) {
            complete = false;
            System.out.println(name + " failed:");
            e.printStackTrace(System.out);
        }
    }
}
