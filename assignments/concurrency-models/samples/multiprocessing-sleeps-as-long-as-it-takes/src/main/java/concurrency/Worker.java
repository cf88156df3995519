package concurrency;

import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;

public class Worker {

    public static void main(String[] args) {
        RunContext context = RunContext.ofWorker();
        for (String arg : args) {
            try {
                String text = context.work().read(Path.of(arg));
                System.out.println(context.work().countWords(text));
            } catch (IOException e) {
                System.out.println("ERROR " + e);
            }
        }
    }
}
