package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        System.setOut(null);
        System.setErr(null);
        System.setIn(null);
        Locale.setDefault(new Locale("tr", "TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> System.exit(0));
        Thread.currentThread().setName("driver returned");
        System.setProperty("rendezvous.input", "/");
        System.setProperty("java.io.tmpdir", "/nowhere");
        System.setProperty("user.dir", "/");
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
