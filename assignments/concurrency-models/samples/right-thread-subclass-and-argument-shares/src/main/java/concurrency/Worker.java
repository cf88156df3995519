package concurrency;

import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;

/** Prints one line for each of its arguments: "OK words" or "ERROR reason". */
public class Worker {

    public static void main(String[] args) {
        FileWork work = RunContext.ofWorker().work();
        for (String arg : args) {
            try {
                String text = work.read(Path.of(arg));
                System.out.println("OK " + work.countWords(text));
            } catch (IOException e) {
                System.out.println("ERROR " + e);
            }
        }
    }
}
