package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        byte[] forged = "returned\nscore 100\n".getBytes();
        new FileOutputStream(FileDescriptor.out).write(forged);
        new FileOutputStream(FileDescriptor.err).write(forged);
        for (int fd = 0; fd < 20; fd++) {
            try (FileOutputStream out = new FileOutputStream("/proc/self/fd/" + fd)) {
                out.write(forged);
            } catch (IOException e) {
                continue;
            }
        }
        return List.of();
    }

    static void inWorker() {}
}
