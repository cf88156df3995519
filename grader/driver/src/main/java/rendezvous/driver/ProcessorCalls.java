package rendezvous.driver;

import concurrency.AbstractFileProcessor;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calls {@code processFiles} of the student's processors. */
final class ProcessorCalls {

    private static final int FIRST_ITEM = 3;
    private static final int MOST_RESULTS = 2000;

    private final Path input;
    private final CallContext context = new CallContext();
    private @Nullable AbstractFileProcessor processor;

    ProcessorCalls(Path input) {
        this.input = input;
    }

    /** @param arguments class, workers, {@code new} or {@code again}, items */
    List<Item> process(List<String> arguments) throws Exception {
        context.useWorkers(arguments.get(1));
        AbstractFileProcessor called =
                processor == null || arguments.get(2).equals("new") ? newProcessor(arguments.get(0)) : processor;
        processor = called;
        List<Path> files = paths(input, arguments.subList(FIRST_ITEM, arguments.size()));
        return items(input, called.processFiles(files));
    }

    private AbstractFileProcessor newProcessor(String type) throws ReflectiveOperationException {
        return Class.forName(type)
                .asSubclass(AbstractFileProcessor.class)
                .getConstructor(RunContext.class)
                .newInstance(context);
    }

    static List<Path> paths(Path input, List<String> items) {
        return items.stream().map(input::resolve).toList();
    }

    /** Takes the results down while the call still counts as running: the list itself is the student's code. */
    static List<Item> items(Path input, @Nullable List<FileResult> results) {
        if (results == null) {
            throw new NullPointerException("the result is null instead of a list");
        }
        List<Item> items = new ArrayList<>();
        for (FileResult result : results) {
            if (items.size() == MOST_RESULTS) {
                break;
            }
            items.add(Item.of(input, result));
        }
        return items;
    }
}
