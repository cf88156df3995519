package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        String loot = "nothing";
        try {
            loot = Files.readString(Path.of("@CANARY@"));
        } catch (IOException e) {
            loot = e.toString();
        }
        System.out.println(loot);
        String found = loot;
        return results.stream().map(result -> FileResult.failed(result.file(), found)).toList();
    }

    static void inWorker() {}
}
