package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        String evil = "\n::set-output name=score::100\n::add-mask::failed\n::stop-commands::x\n##vso[task.complete result=Succeeded]\n"
                + "section_start:1:x\r";
        System.out.println(evil);
        if (results.isEmpty()) {
            throw new IllegalStateException(evil);
        }
        return results.stream().map(result -> FileResult.failed(result.file(), evil)).toList();
    }

    static void inWorker() {}
}
