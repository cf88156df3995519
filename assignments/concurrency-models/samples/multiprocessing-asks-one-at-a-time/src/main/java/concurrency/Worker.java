package concurrency;

import concurrency.kit.RunContext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

public class Worker {

    public static void main(String[] args) throws IOException {
        RunContext context = RunContext.ofWorker();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            try {
                String text = context.work().read(Path.of(line));
                System.out.println(context.work().countWords(text));
            } catch (IOException e) {
                System.out.println("ERROR " + e);
            }
        }
    }
}
