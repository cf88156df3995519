package rendezvous.driver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A gate that answers every request at once, and the driver's JVM that talks to it. */
final class FakeGate implements AutoCloseable {

    private static final String TOKEN = "token with a blank";

    private final ServerSocketChannel server;
    private final Process driver;
    private final SocketChannel channel;
    private final BufferedReader reader;
    private final List<String> hello;

    private FakeGate(ServerSocketChannel server, Process driver) throws IOException {
        this.server = server;
        this.driver = driver;
        this.channel = server.accept();
        InputStream in = Channels.newInputStream(channel);
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.hello = receive();
    }

    static FakeGate start(Path folder, String... moreOptions) throws IOException {
        Path socket = folder.resolve("socket");
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dconcurrency.gate=" + socket,
                "-Dconcurrency.token=" + TOKEN,
                "-Drendezvous.input=" + folder.resolve("input"),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(moreOptions));
        command.add(Driver.class.getName());
        Process driver = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        return new FakeGate(server, driver);
    }

    List<String> hello() {
        return hello;
    }

    String token() {
        return TOKEN;
    }

    long pid() {
        return driver.pid();
    }

    /** Sends a command and takes in all lines of its answer, the last one included. */
    List<List<String>> ask(String... fields) throws IOException {
        send(fields);
        return rest();
    }

    List<List<String>> rest() throws IOException {
        List<List<String>> answer = new ArrayList<>();
        do {
            answer.add(receive());
        } while (List.of("result", "frame")
                .contains(answer.get(answer.size() - 1).get(0)));
        return answer;
    }

    void send(String... fields) throws IOException {
        String line = Arrays.stream(fields).map(FakeGate::encode).collect(Collectors.joining(" ", "", "\n"));
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    }

    String text(int length) throws IOException {
        char[] text = new char[length];
        int count = 0;
        while (count < length) {
            count += reader.read(text, count, length - count);
        }
        return new String(text);
    }

    /** Answers one request for work, whatever it is. */
    List<String> serve(String answer) throws IOException {
        try (SocketChannel request = server.accept()) {
            BufferedReader line =
                    new BufferedReader(new InputStreamReader(Channels.newInputStream(request), StandardCharsets.UTF_8));
            List<String> fields = fields(line.readLine());
            request.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
            return fields;
        }
    }

    void hangUp() throws IOException {
        channel.close();
    }

    int exitCode() throws InterruptedException {
        return driver.waitFor(30, TimeUnit.SECONDS) ? driver.exitValue() : -1;
    }

    private List<String> receive() throws IOException {
        return fields(reader.readLine());
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split(" ", -1))
                .map(field -> field.equals("-") ? "" : URLDecoder.decode(field, StandardCharsets.UTF_8))
                .toList();
    }

    private static String encode(String field) {
        return field.isEmpty() ? "-" : URLEncoder.encode(field, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        driver.destroyForcibly();
        channel.close();
        server.close();
    }
}
