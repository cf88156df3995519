package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        int workers = context.workers();
        FileResult[] results = new FileResult[files.size()];
        List<Process> started = new ArrayList<>();
        try {
            for (int w = 0; w < workers; w++) {
                ProcessBuilder builder = context.worker(Worker.class);
                builder.redirectError(ProcessBuilder.Redirect.INHERIT);
                Process process = builder.start();
                started.add(process);
                send(process, w, workers, files);
            }
            for (int w = 0; w < workers; w++) {
                receive(started.get(w), w, workers, files, results);
            }
        } finally {
            started.forEach(Process::destroyForcibly);
            for (Process process : started) {
                process.waitFor();
            }
        }
        return Arrays.asList(results);
    }

    private void send(Process process, int w, int workers, List<Path> files) throws IOException {
        DataOutputStream out = new DataOutputStream(process.getOutputStream());
        int share = files.size() / workers + (w < files.size() % workers ? 1 : 0);
        out.writeInt(share);
        for (int i = w; i < files.size(); i += workers) {
            out.writeUTF(files.get(i).toString());
        }
        out.flush();
    }

    private void receive(Process process, int w, int workers, List<Path> files, FileResult[] results)
            throws IOException {
        DataInputStream in = new DataInputStream(process.getInputStream());
        for (int i = w; i < files.size(); i += workers) {
            try {
                long words = in.readLong();
                String error = in.readUTF();
                results[i] = words >= 0 ? FileResult.of(files.get(i), words) : FileResult.failed(files.get(i), error);
            } catch (EOFException e) {
                results[i] = FileResult.failed(files.get(i), "worker " + w + " ended too early");
            }
        }
    }
}
