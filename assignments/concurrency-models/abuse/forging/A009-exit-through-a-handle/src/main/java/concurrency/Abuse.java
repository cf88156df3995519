package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        MethodHandle exit = MethodHandles.lookup()
                .findStatic(System.class, "ex" + "it", MethodType.methodType(void.class, int.class));
        try {
            exit.invoke(0);
        } catch (Throwable e) {
            System.out.println(e);
        }
        return results;
    }

    static void inWorker() {}
}
