package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        try {
            System.out.println("read " + System.in.read());
        } catch (IOException e) {
            System.out.println("closed by the call before");
        }
        System.in.close();
        if (System.console() != null) {
            System.console().readLine();
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
