package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        String token = System.getProperty("concurrency.token");
        say("driver " + token + " " + ProcessHandle.current().pid());
        say("returned");
        say("result a.txt 1 false -");
        return List.of();
    }

    static void inWorker() {}

    static void say(String line) throws Exception {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(System.getProperty("concurrency.gate")))) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.configureBlocking(false);
            Thread.sleep(50);
        }
    }
}
