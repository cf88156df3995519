package concurrency;

import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;

public class Worker {

    public static void main(String[] args) throws IOException {
        RunContext context = RunContext.ofWorker();
        for (String arg : args) {
            String text = context.work().read(Path.of(arg));
            System.out.println(context.work().countWords(text));
        }
    }
}
