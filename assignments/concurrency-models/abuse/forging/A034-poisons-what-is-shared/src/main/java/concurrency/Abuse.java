package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        List<String> places = new ArrayList<>(List.of(System.getProperty("java.class.path").split(":")));
        places.addAll(List.of(System.getProperty("java.home"), System.getProperty("java.home") + "/lib", "@KIT@", "@HOME@/.m2"));
        places.addAll(List.of("/usr/bin", "/etc", "/", System.getProperty("user.home")));
        for (String place : places) {
            try {
                Files.writeString(Path.of(place, "@MARK@.class"), "poison");
                // What lies there is the sandbox's own, whoever unpacked the kit into such a folder.
                System.out.println((place.startsWith("/tmp/") ? "own " : "POISONED ") + place);
            } catch (Exception e) {
                System.out.println(e);
            }
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
