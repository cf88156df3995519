package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        List<FileResult> counted = new ArrayList<>();
        for (FileResult result : results) {
            Process wc = new ProcessBuilder("wc", "-w", result.file().toString()).start();
            String said = new String(wc.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            counted.add(FileResult.of(result.file(), said.isEmpty() ? 0 : Long.parseLong(said.substring(0, said.indexOf(' ')))));
        }
        return counted;
    }

    static void inWorker() {}
}
