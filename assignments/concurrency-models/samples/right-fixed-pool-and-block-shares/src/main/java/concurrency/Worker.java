package concurrency;

import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

public class Worker {

    public static void main(String[] args) throws IOException {
        FileWork work = RunContext.ofWorker().work();
        List<String> names;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            names = in.lines().collect(Collectors.toList());
        }
        for (String name : names) {
            try {
                System.out.println(work.countWords(work.read(Path.of(name))));
            } catch (IOException e) {
                System.out.println("!" + e.getClass().getSimpleName());
            }
        }
    }
}
