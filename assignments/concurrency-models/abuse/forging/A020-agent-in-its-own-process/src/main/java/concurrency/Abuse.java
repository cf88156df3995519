package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import com.sun.tools.attach.VirtualMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        if (files.isEmpty()) {
            return;
        }
        Path jar = Path.of("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", "concurrency.Abuse");
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        try {
            VirtualMachine.attach(Long.toString(ProcessHandle.current().pid())).loadAgent(jar.toString());
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}

    public static void agentmain(String arguments) {
        System.out.println("AGENT");
    }
}
