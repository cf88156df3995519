package rendezvous.driver;

import concurrency.ComparisonTable;
import concurrency.Measurement;
import concurrency.RunLog;
import concurrency.kit.RunContext;
import concurrency.kit.Workload;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Calls the student's stopwatch, log and table. Loaded with the first such call, because they are a student's. */
final class MeasureCalls {

    private static final Path LOG = Path.of("logs", "concurrency_results.log");
    private static final int FIRST_ITEM = 2;

    private final Path input;
    private final RunLog log;
    private final ComparisonTable table;
    private final Measurement measurement;

    private MeasureCalls(Path input, RunLog log, ComparisonTable table) {
        this.input = input;
        this.log = log;
        this.table = table;
        this.measurement = new Measurement(log, table);
    }

    static MeasureCalls begin(Path input) {
        return new MeasureCalls(input, new RunLog(LOG), new ComparisonTable());
    }

    /** @param arguments model, workload, items */
    List<Item> measure(List<String> arguments) throws Exception {
        SequentialProcessor processor = new SequentialProcessor(RunContext.ofWorker());
        List<Path> files = ProcessorCalls.paths(input, arguments.subList(FIRST_ITEM, arguments.size()));
        return ProcessorCalls.items(
                input, measurement.measure(arguments.get(0), workload(arguments.get(1)), processor, files));
    }

    List<Item> render() throws Exception {
        String rendered = table.render();
        if (rendered == null) {
            throw new NullPointerException("render returned null instead of a text");
        }
        log.table(rendered);
        return List.of(new Item("table", rendered, Optional.empty()));
    }

    private static Workload workload(String label) {
        return Arrays.stream(Workload.values())
                .filter(workload -> workload.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no workload " + label));
    }
}
