package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The second model: a pool of worker processes that share the files evenly, like Python's {@code Pool.map}. Processes
 * share no memory: the paths go to a worker over its standard input, the results come back over its standard output.
 *
 * <p>Of {@code n} workers, number {@code i} gets the files {@code i}, {@code i + n}, {@code i + 2n} and so on, so that
 * two shares differ by one file at most.
 */
public final class MultiprocessingFileProcessor extends AbstractFileProcessor {

    /**
     * Makes a processor for one run.
     *
     * @param context what the run offers
     */
    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws IOException, InterruptedException {
        int size = Math.min(context.workers(), files.size());
        List<Process> pool = new ArrayList<>();
        try {
            for (int i = 0; i < size; i++) {
                pool.add(context.worker(Worker.class)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
            }
            for (int i = 0; i < size; i++) {
                send(share(files, i, size), pool.get(i));
            }
            FileResult[] results = new FileResult[files.size()];
            for (int i = 0; i < size; i++) {
                List<FileResult> ofWorker = receive(share(files, i, size), pool.get(i));
                for (int k = 0; k < ofWorker.size(); k++) {
                    results[i + k * size] = ofWorker.get(k);
                }
            }
            return List.of(results);
        } finally {
            pool.forEach(MultiprocessingFileProcessor::end);
        }
    }

    private static List<Path> share(List<Path> files, int worker, int workers) {
        List<Path> share = new ArrayList<>();
        for (int i = worker; i < files.size(); i += workers) {
            share.add(files.get(i));
        }
        return share;
    }

    /** The worker takes its whole share before it begins, so neither side ever waits in a full pipe. */
    private static void send(List<Path> share, Process worker) {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(worker.getOutputStream()))) {
            out.writeInt(share.size());
            for (Path file : share) {
                out.writeUTF(file.toString());
            }
        } catch (IOException e) {
            worker.destroy(); // it can't be reached; receive turns its files into errors
        }
    }

    private static List<FileResult> receive(List<Path> share, Process worker) throws InterruptedException {
        List<FileResult> results = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(worker.getInputStream()))) {
            for (Path file : share) {
                boolean good = in.readBoolean();
                results.add(good ? FileResult.of(file, in.readLong()) : FileResult.failed(file, in.readUTF()));
            }
        } catch (IOException e) {
            worker.destroy(); // it broke off; what it answered before still counts
        }
        worker.waitFor();
        for (Path file : share.subList(results.size(), share.size())) {
            results.add(FileResult.failed(file, "its worker process ended before it was done"));
        }
        return results;
    }

    /** After an ordinary run there is nothing left to end; otherwise nothing may be left behind. */
    private static void end(Process worker) {
        worker.destroyForcibly().onExit().join();
    }
}
