package concurrency;

import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Takes lines of a number and a path, and answers each with a line of the number, a word and what came of it. */
public final class Worker {

    private Worker() {}

    public static void main(String[] args) throws IOException {
        FileWork work = RunContext.ofWorker().work();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line : share()) {
            String[] task = Helpers.texts(line);
            out.println(answer(work, task[0], Path.of(task[1])));
        }
        System.exit(out.checkError() ? 1 : 0);
    }

    private static List<String> share() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    private static String answer(FileWork work, String number, Path file) {
        try {
            return Helpers.line(number, "words", Long.toString(work.countWords(work.read(file))));
        } catch (IOException e) {
            return Helpers.line(number, "error", Helpers.reason(e));
        }
    }
}
