package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        int n = context.workers();
        int[][] shares = new int[n][];
        Process[] processes = new Process[n];
        for (int w = 0; w < n; w++) {
            int worker = w;
            shares[w] = IntStream.range(0, files.size()).filter(i -> i % n == worker).toArray();
            processes[w] = context.worker(CountingProcess.class).redirectError(Redirect.INHERIT).start();
        }
        for (int w = 0; w < n; w++) {
            try (ObjectOutputStream out = new ObjectOutputStream(processes[w].getOutputStream())) {
                out.writeObject(Arrays.stream(shares[w])
                        .mapToObj(i -> files.get(i).toString())
                        .toArray(String[]::new));
            }
        }
        FileResult[] results = new FileResult[files.size()];
        for (int w = 0; w < n; w++) {
            Object[] answers = answersOf(processes[w], shares[w].length);
            for (int k = 0; k < shares[w].length; k++) {
                Path file = files.get(shares[w][k]);
                results[shares[w][k]] = answers[k] instanceof Long
                        ? FileResult.of(file, (Long) answers[k])
                        : FileResult.failed(file, String.valueOf(answers[k]));
            }
            processes[w].waitFor();
        }
        return List.of(results);
    }

    private Object[] answersOf(Process process, int count) throws ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(process.getInputStream())) {
            return (Object[]) in.readObject();
        } catch (IOException e) {
            return new Object[count];
        }
    }
}
