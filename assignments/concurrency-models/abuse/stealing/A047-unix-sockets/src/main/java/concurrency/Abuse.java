package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) throws Exception {
        for (String place : List.of("@SOCKET@", "/var/run/docker.sock", "/run/docker.sock", "/run/dbus/system_bus_socket")) {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place))) {
                System.out.println("CONNECTED");
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }

    static List<FileResult> after(RunContext context, List<FileResult> results) {
        return results;
    }

    static void inWorker() {}
}
