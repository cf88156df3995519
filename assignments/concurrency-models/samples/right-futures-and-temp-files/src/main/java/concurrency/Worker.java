package concurrency;

import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

public class Worker {

    /** args: the file for the answers, then number=path for each file to process */
    public static void main(String[] args) throws IOException {
        FileWork work = RunContext.ofWorker().work();
        Properties answers = new Properties();
        for (int a = 1; a < args.length; a++) {
            int equals = args[a].indexOf('=');
            String number = args[a].substring(0, equals);
            Path file = Path.of(args[a].substring(equals + 1));
            System.out.println("worker " + ProcessHandle.current().pid() + " takes " + file);
            try {
                answers.setProperty(number + ".words", "" + work.countWords(work.read(file)));
            } catch (IOException e) {
                answers.setProperty(number + ".error", "" + e.getMessage());
            }
        }
        try (Writer writer = Files.newBufferedWriter(Path.of(args[0]))) {
            answers.store(writer, null);
        }
    }
}
