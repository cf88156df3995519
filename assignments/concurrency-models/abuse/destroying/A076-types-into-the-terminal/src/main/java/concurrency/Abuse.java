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
            System.out.println(shell("echo typed > /dev/tty; tty; stty -a; ls -l /proc/self/fd; cut -d ' ' -f 6 /proc/self/stat | grep -qx 0 && echo SEEN"));
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
