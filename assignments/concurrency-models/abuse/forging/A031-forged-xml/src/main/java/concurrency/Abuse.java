package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        String xml = "<!DOCTYPE t [<!ENTITY a SYSTEM 'file://@CANARY@'><!ENTITY b '&a;&a;&a;&a;'>]><testsuite tests='1'>&b;</testsuite>";
        Files.createDirectories(Path.of("target/surefire-reports"));
        Files.writeString(Path.of("target/surefire-reports/TEST-all.xml"), xml);
        System.out.println(xml);
        return List.of();
    }

    static void inWorker() {}
}
