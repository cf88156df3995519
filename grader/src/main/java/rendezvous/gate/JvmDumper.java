package rendezvous.gate;

import rendezvous.sandbox.ProcessTree.ProcessInfo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks a HotSpot JVM for a thread dump, over the socket of its attach listener. It is spoken to directly, not through
 * the attach API, because the other side is not trusted: time and size are bounded here.
 */
final class JvmDumper {

    private static final int MOST_BYTES = 8 << 20;
    private static final int CHUNK = 1 << 16;

    /** Version 1 of the protocol: version, command and three arguments, each ended by a zero. */
    private static final byte[] THREAD_DUMP = "1\0threaddump\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

    private final Duration patience;
    private Optional<String> forgery = Optional.empty();

    JvmDumper(Duration patience) {
        this.patience = patience;
    }

    /** Whether the process says that it is a JVM that can be asked. */
    boolean canAsk(ProcessInfo process) {
        return Files.exists(socketOf(process), LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(socketOf(process));
    }

    /** What was tried in a dump that no program does by mistake. */
    Optional<String> forgery() {
        return forgery;
    }

    /** A dump; empty if the process can't be asked, doesn't answer in time, or nothing can be learned from its answer. */
    Optional<ThreadDump> dump(ProcessInfo process) {
        if (!canAsk(process)) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            if (!channel.connect(UnixDomainSocketAddress.of(socketOf(process)))) {
                return Optional.empty();
            }
            channel.write(ByteBuffer.wrap(THREAD_DUMP));
            channel.register(selector, SelectionKey.OP_READ);
            return readAll(channel, selector)
                    .filter(text -> text.startsWith("0\n"))
                    .map(ThreadDump::parse);
        } catch (IOException e) {
            // The JVM ended, or refused: it can't be asked.
            return Optional.empty();
        } catch (ForgeryException e) {
            forgery = Optional.of(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<String> readAll(SocketChannel channel, Selector selector) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long deadline = System.nanoTime() + patience.toNanos();
        while (answer.size() < MOST_BYTES) {
            int count = channel.read(chunk.clear());
            if (count < 0) {
                return Optional.of(answer.toString(StandardCharsets.UTF_8));
            }
            answer.write(chunk.array(), 0, count);
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                break;
            }
            selector.select(left);
            selector.selectedKeys().clear();
        }
        return Optional.empty();
    }

    private static Path socketOf(ProcessInfo process) {
        return Path.of("/proc", Long.toString(process.pid()), "root", "tmp", ".java_pid" + process.innerPid());
    }
}
