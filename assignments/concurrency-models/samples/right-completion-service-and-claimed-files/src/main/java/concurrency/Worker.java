package concurrency;

import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public class Worker {

    public static void main(String[] args) throws IOException {
        FileWork work = RunContext.ofWorker().work();
        Path folder = Path.of(args[0]);
        List<String> todo = Files.readAllLines(folder.resolve("todo.txt"));
        for (int i = 0; i < todo.size(); i++) {
            try {
                Files.createFile(folder.resolve(i + ".claim"));
            } catch (FileAlreadyExistsException e) {
                continue; // another worker was faster
            }
            String answer;
            try {
                answer = "words " + work.countWords(work.read(Path.of(todo.get(i))));
            } catch (IOException e) {
                answer = "error " + e.getMessage();
            }
            Files.writeString(folder.resolve(i + ".answer"), answer);
        }
    }
}
