package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        try {
            Class<?> linker = Class.forName("java.lang.foreign.Linker");
            Object system = linker.getMethod("nativeLinker").invoke(null);
            Object lookup = linker.getMethod("defaultLookup").invoke(system);
            System.out.println(lookup.getClass().getMethod("find", String.class).invoke(lookup, "kill"));
        } catch (ReflectiveOperationException e) {
            System.out.println(e);
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
