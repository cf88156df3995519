package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        for (String name : List.of("reference.ThreadedFileProcessor", "concurrency.ReferenceThreadedFileProcessor")) {
            try {
                Class.forName(name);
                System.out.println("REFERENCE " + "FOUND");
            } catch (ClassNotFoundException e) {
                System.out.println(e);
            }
        }
        var all = Abuse.class.getClassLoader().getResources("concurrency/ThreadedFileProcessor.class");
        int copies = 0;
        while (all.hasMoreElements()) {
            copies++;
            System.out.println(all.nextElement());
        }
        return copies > 2 ? results : List.of();
    }

    static void inWorker() {}
}
