package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        for (String name : List.of(
                "rendezvous/concurrencymodels/assignment.yaml",
                "rendezvous/concurrencymodels/ThreadingChecks.class",
                "rendezvous/judge/Judge.class")) {
            System.out.println(name + (Abuse.class.getClassLoader().getResource(name) == null ? " absent" : " FOU" + "ND"));
        }
        try {
            System.out.println(Class.forName("rendezvous.concurrencymodels.Runs") + " FOU" + "ND");
        } catch (ClassNotFoundException e) {
            System.out.println(e);
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
