package rendezvous.driver;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compiles submissions inside the sandbox, one after the other: what is warm is the compiler's own code. Nothing of a
 * submission is kept, in memory or in files. See docs/protocol.md.
 */
public final class Compile {

    private static final Comparator<SourceText> BY_PATH = Comparator.comparing(SourceText::path);

    private Compile() {}

    /**
     * Serves until the grader closes the connection.
     *
     * @param args the grader's socket, the secret that is said first, class path
     * @throws IOException if the connection breaks, or what comes is no request
     */
    public static void main(String[] args) throws IOException {
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.connect(UnixDomainSocketAddress.of(args[0]));
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(socket)));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(socket)));
            out.write(Frame.bytes(args[1]));
            out.flush();
            serve(in, out, Path.of(args[2]));
        }
    }

    private static void serve(DataInputStream in, DataOutputStream out, Path classPath) throws IOException {
        try {
            for (int sources = in.readInt(); ; sources = in.readInt()) {
                Compilation compilation = new Compilation(classPath);
                CompiledClasses classes = compilation.compile(receive(in, sources));
                compilation.answer(classes).writeTo(out);
                out.flush();
            }
        } catch (EOFException e) {
            // the grader needs no more: an ordinary end
        }
    }

    private static List<SourceText> receive(DataInputStream in, int count) throws IOException {
        List<SourceText> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sources.add(new SourceText(Frame.readText(in), Frame.readText(in)));
        }
        sources.sort(BY_PATH);
        return sources;
    }
}
