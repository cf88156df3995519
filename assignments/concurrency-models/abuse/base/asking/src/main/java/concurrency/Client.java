package concurrency;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

final class Client {

    private static final List<SocketChannel> OPEN = new ArrayList<>();

    private Client() {}

    static void ask(String kind, long pid, long tid, String thread, String subject) throws Exception {
        String line = String.join(
                " ",
                kind,
                System.getProperty("concurrency.token"),
                Claim.FORM,
                Long.toString(pid),
                Long.toString(tid),
                Boolean.toString(Claim.VIRTUAL),
                thread,
                URLEncoder.encode(subject, StandardCharsets.UTF_8));
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(System.getProperty("concurrency.gate")));
        channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        OPEN.add(channel);
    }

    static List<String> answers() throws Exception {
        List<String> answers = new ArrayList<>();
        for (SocketChannel channel : OPEN) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            while (channel.read(buffer) >= 0) {
                all.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            String answer = all.toString(StandardCharsets.UTF_8);
            answers.add(answer.substring(answer.indexOf('\n') + 1));
            channel.close();
        }
        OPEN.clear();
        return answers;
    }
}
