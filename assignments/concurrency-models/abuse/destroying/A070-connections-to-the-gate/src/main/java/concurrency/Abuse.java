package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        if (!files.isEmpty()) {
            List<Process> helpers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                helpers.add(context.worker(Worker.class).inheritIO().start());
            }
            for (Process helper : helpers) {
                helper.waitFor();
            }
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() throws Exception {
        List<SocketChannel> open = new ArrayList<>();
        try {
            for (int i = 0; i < 900; i++) {
                open.add(SocketChannel.open(UnixDomainSocketAddress.of(System.getProperty("concurrency.gate"))));
            }
            Thread.sleep(1500);
        } catch (IOException e) {
            System.out.println(e);
        }
        System.exit(open.size() % 7);
    }
}
