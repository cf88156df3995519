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
            System.out.println(shell("cat /proc/1/root@CANARY@; cat /proc/self/root@CANARY@; cat /proc/*/root@CANARY@; cat /proc/*/cwd/secret.txt; unshare -Ur true && echo UNSHARED; nsenter -t 1 -m cat @CANARY@; mount -t tmpfs none /mnt && echo MOUNTED; chroot /proc/1/root cat @CANARY@; mknod disk b 8 0 && echo MADE; cat /dev/sda /dev/mem /dev/kmsg | head -c 100"));
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
