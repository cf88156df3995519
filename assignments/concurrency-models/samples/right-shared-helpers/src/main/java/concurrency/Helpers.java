package concurrency;

import concurrency.kit.RunContext;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small things that more than one model needs, or that would only be in the way there. */
final class Helpers {

    private static final ThreadFactory READERS = task -> new Thread(task, "reader");

    private Helpers() {}

    static ExecutorService threads(int number) {
        return Executors.newFixedThreadPool(number, READERS);
    }

    static Process worker(RunContext context) throws IOException {
        return context.worker(Worker.class)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** One line for several texts, whatever they hold. */
    static String line(String... texts) {
        return Stream.of(texts)
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
    }

    static String[] texts(String line) {
        return Stream.of(line.split(" "))
                .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }

    static String reason(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause().toString()
                : failure.toString();
    }
}
