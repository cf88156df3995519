package concurrency;

import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;

public class Worker {

    public static void main(String[] args) {
        RunContext context = RunContext.ofWorker();
        if (args[0].isEmpty()) {
            return;
        }
        for (String path : args[0].split(" ")) {
            try {
                String text = context.work().read(Path.of(path));
                System.out.println(path + "\t" + context.work().countWords(text));
            } catch (IOException e) {
                System.out.println(path + "\tERROR " + e);
            }
        }
    }
}
