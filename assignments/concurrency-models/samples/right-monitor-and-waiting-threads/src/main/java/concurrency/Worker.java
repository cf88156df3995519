package concurrency;

import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;

public class Worker {

    public static void main(String[] args) {
        RunContext context = RunContext.ofWorker();
        StringBuilder output = new StringBuilder();
        for (int i = 0; i + 1 < args.length; i += 2) {
            output.append(args[i]);
            try {
                String text = context.work().read(Path.of(args[i + 1]));
                output.append("\twords\t").append(context.work().countWords(text));
            } catch (IOException e) {
                output.append("\terror\t").append(e.getClass().getName());
            }
            output.append(System.lineSeparator());
        }
        System.out.print(output);
    }
}
