package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        List<byte[]> hoard = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            try {
                hoard.add(new byte[1 << 20]);
            } catch (OutOfMemoryError e) {
                if (i > 1900) {
                    hoard.clear();
                    throw e;
                }
            }
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
