package concurrency;

import concurrency.kit.RunContext;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads its files and sends the texts to the parent, each after its length. */
public class Worker {

    public static void main(String[] args) throws IOException {
        RunContext context = RunContext.ofWorker();
        DataOutputStream out = new DataOutputStream(System.out);
        for (String arg : args) {
            try {
                byte[] text = context.work().read(Path.of(arg)).getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            } catch (IOException e) {
                out.writeInt(-1);
            }
            out.flush();
        }
    }
}
