package concurrency;

import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

public class Worker {

    public static void main(String[] args) throws IOException {
        FileWork work = RunContext.ofWorker().work();
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        int count = in.readInt();
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = in.readUTF();
        }
        for (String name : names) {
            long words = -1;
            String error = "";
            try {
                words = work.countWords(work.read(Path.of(name)));
            } catch (IOException e) {
                error = e.toString();
            }
            out.writeLong(words);
            out.writeUTF(error);
            out.flush();
        }
    }
}
