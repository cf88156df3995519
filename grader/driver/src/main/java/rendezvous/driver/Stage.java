package rendezvous.driver;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Where calls are played. It remembers what one call leaves for the next. */
final class Stage {

    private final Path input;
    private @Nullable ProcessorCalls processors;
    private @Nullable MeasureCalls measurements;

    Stage(Path input) {
        this.input = input;
    }

    /**
     * Plays one call.
     *
     * @return how it ended; what the student's code throws is an ending like any other
     */
    Ending play(String action, List<String> arguments) {
        try {
            return Ending.returned(results(action, arguments));
        } catch (Throwable e) { // a student's code may throw anything, and broken classes throw errors
            return Ending.threw(e);
        } finally {
            Thread.interrupted(); // an interrupt that the student left behind would close the channel
        }
    }

    private List<Item> results(String action, List<String> arguments) throws Exception {
        return switch (action) {
            case "baseline" -> new Baseline(input).process(arguments);
            case "process" -> processors().process(arguments);
            case "measure" -> measurements().measure(arguments);
            case "render" -> measurements().render();
            default -> throw new IllegalArgumentException("the driver knows no action " + action);
        };
    }

    private ProcessorCalls processors() {
        ProcessorCalls calls = processors == null ? new ProcessorCalls(input) : processors;
        processors = calls;
        return calls;
    }

    private MeasureCalls measurements() {
        MeasureCalls calls = measurements == null ? MeasureCalls.begin(input) : measurements;
        measurements = calls;
        return calls;
    }
}
