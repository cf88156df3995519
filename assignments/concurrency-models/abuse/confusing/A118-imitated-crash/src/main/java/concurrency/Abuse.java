package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        System.out.println("java.lang.OutOfMemoryError: Java heap space");
        System.out.println("# A fatal error has been detected by the Java Runtime Environment:");
        System.out.println("The grader or the machine failed, not the submission");
        Runtime.getRuntime().exit(137);
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
