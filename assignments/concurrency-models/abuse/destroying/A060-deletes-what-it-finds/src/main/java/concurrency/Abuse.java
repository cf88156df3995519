package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        List<Path> places = new ArrayList<>(files);
        places.add(Path.of("@CANARY@"));
        places.add(Path.of("@WORLD@"));
        places.add(Path.of("@RESULTS@"));
        places.add(Path.of("@KIT@/README.md"));
        for (String entry : System.getProperty("java.class.path").split(":")) {
            places.add(Path.of(entry, "concurrency", "ThreadedFileProcessor.class"));
        }
        for (Path place : places) {
            try {
                Files.writeString(place, "x");
                System.out.println("overwrote " + place);
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
