package concurrency;

import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program of one worker process. {@link MultiprocessingFileProcessor} starts it and talks to it.
 *
 * <p>Standard input brings the number of files and their paths. Standard output takes, for each file, {@code true} and
 * the number of words, or {@code false} and the reason why there is none.
 */
public final class Worker {

    private Worker() {}

    /**
     * Processes a share of the files, one after the other.
     *
     * @param args none
     * @throws IOException if the main process can't be reached
     */
    public static void main(String[] args) throws Exception {
        Abuse.inWorker();
        FileWork work = RunContext.ofWorker().work();
        List<Path> share = share(new DataInputStream(new BufferedInputStream(System.in)));
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(standardOutput()));
        for (Path file : share) {
            answer(answers, work, file);
            answers.flush();
        }
    }

    /** Unlike {@code System.out}, it fails when the main process is gone. */
    private static OutputStream standardOutput() {
        return new FileOutputStream(FileDescriptor.out);
    }

    private static List<Path> share(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<Path> share = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            share.add(Path.of(in.readUTF()));
        }
        return share;
    }

    private static void answer(DataOutputStream answers, FileWork work, Path file) throws IOException {
        String text;
        try {
            text = work.read(file);
        } catch (IOException e) {
            answers.writeBoolean(false);
            answers.writeUTF(e.toString());
            return;
        }
        long words = work.countWords(text);
        answers.writeBoolean(true);
        answers.writeLong(words);
    }
}
