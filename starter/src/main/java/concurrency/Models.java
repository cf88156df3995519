package concurrency;

import concurrency.kit.RunContext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The three models by their names. It is given. */
final class Models {

    /** How to make a processor of each model, in the order of the assignment. */
    static final Map<String, Function<RunContext, AbstractFileProcessor>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("threading", ThreadedFileProcessor::new);
        ALL.put("multiprocessing", MultiprocessingFileProcessor::new);
        ALL.put("asyncio", AsyncioFileProcessor::new);
    }

    private Models() {}

    /**
     * What is still to be done for a model.
     *
     * @param model its name
     * @return what its open TODOs say
     * @throws IOException if a class file can't be read
     */
    static List<String> todosOf(String model) throws IOException {
        List<Class<?>> parts = new ArrayList<>();
        switch (model) {
            case "threading" -> parts.add(ThreadedFileProcessor.class);
            case "multiprocessing" -> parts.addAll(List.of(MultiprocessingFileProcessor.class, Worker.class));
            default -> parts.add(AsyncioFileProcessor.class);
        }
        return Todos.openIn(parts);
    }
}
