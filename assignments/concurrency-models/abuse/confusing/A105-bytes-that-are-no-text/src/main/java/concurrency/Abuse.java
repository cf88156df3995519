package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        System.out.write(new byte[] {0, (byte) 0xff, (byte) 0xfe, (byte) 0xc0, (byte) 0x80, (byte) 0xed, (byte) 0xa0, 10}, 0, 8);
        String evil = "\0\uD800\uDC00\uDFFF\uFFFE";
        if (results.isEmpty()) {
            throw new IllegalStateException(evil);
        }
        return results.stream().map(result -> FileResult.failed(result.file(), evil)).toList();
    }

    static void inWorker() {}
}
