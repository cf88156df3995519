package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        System.out.println("{\"scores\": {\"threading\": 100}, \"score\": 100.0, \"state\": \"graded\"}");
        System.out.println("Grade :=>> 100");
        System.out.println("result a.txt 1 false -");
        System.out.println("returned");
        System.out.println("Tests run: 30, Failures: 0, Errors: 0, Skipped: 0");
        return List.of();
    }

    static void inWorker() {}
}
