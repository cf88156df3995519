package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        for (String place : List.of("scorecard.json", "@RESULTS@/case/scorecard.json", "../scorecard.json", "results.json")) {
            try {
                Path file = Path.of(place);
                Files.writeString(file, "{\"state\": \"graded\", \"score\": 100.0}");
                file.toFile().setReadOnly();
            } catch (Exception e) {
                System.out.println(e);
            }
        }
        return List.of();
    }

    static void inWorker() {}
}
