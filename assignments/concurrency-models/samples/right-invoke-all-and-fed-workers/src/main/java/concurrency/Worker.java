package concurrency;

import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;

/** Reads file names until somebody ends it. */
public class Worker {

    public static void main(String[] args) {
        RunContext context = RunContext.ofWorker();
        Scanner in = new Scanner(System.in, StandardCharsets.UTF_8);
        while (in.hasNextLine()) {
            Path file = Path.of(in.nextLine());
            System.err.println("working on " + file);
            try {
                System.out.println(context.work().countWords(context.work().read(file)));
            } catch (IOException e) {
                System.out.println("error:" + e.getMessage());
            }
        }
    }
}
