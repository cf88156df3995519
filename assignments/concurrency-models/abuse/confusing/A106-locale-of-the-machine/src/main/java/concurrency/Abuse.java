package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        boolean same = Locale.getDefault().getLanguage().equals("en")
                && TimeZone.getDefault().getID().equals("UTC")
                && Charset.defaultCharset().equals(StandardCharsets.UTF_8)
                && "I".toLowerCase().equals("i")
                && Files.exists(Path.of("gr\u00f6\u00dfe")) == false;
        if (!same) {
            System.exit(3);
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
