package concurrency;

import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;

/** Gets a String[] of paths, answers with a Serializable[] of counts (Long) and errors (String). */
public class CountingProcess {

    public static void main(String[] args) throws IOException, ClassNotFoundException {
        FileWork work = RunContext.ofWorker().work();
        String[] paths = (String[]) new ObjectInputStream(System.in).readObject();
        Object[] answers = new Object[paths.length];
        for (int i = 0; i < paths.length; i++) {
            try {
                answers[i] = work.countWords(work.read(Path.of(paths[i])));
            } catch (IOException e) {
                answers[i] = e.toString();
            }
        }
        try (ObjectOutputStream out = new ObjectOutputStream(System.out)) {
            out.writeObject(answers);
        }
    }
}
