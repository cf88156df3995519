package concurrency.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.URLDecoder;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The grader's gate in miniature. {@code FileWork.read} asks it for the text of a file, and it keeps the answers back
 * until enough requests are in flight at the same time. A count may start at once.
 */
final class MiniGate implements AutoCloseable {

    private final Path socket;
    private final ServerSocketChannel server;
    private final Map<String, String> texts;
    private final Random random;
    private final List<Held> held = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private int arrivals;
    private boolean open;

    /**
     * A read from its arrival to its answer.
     *
     * @param request who asked for what
     * @param startNanos when it arrived
     * @param endNanos when it was answered
     */
    record Visit(Request request, long startNanos, long endNanos) {}

    /**
     * Opens a gate.
     *
     * @param texts the text of each file, by its path
     * @param random decides in which order answers are given
     * @throws IOException if the system has no Unix domain sockets
     */
    MiniGate(Map<String, String> texts, Random random) throws IOException {
        this.socket = Files.createTempDirectory("gate").resolve("s");
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket), texts.size() * 2);
        this.texts = texts;
        this.random = random;
        Thread porter = new Thread(this::acceptAll, "gate");
        porter.setDaemon(true);
        porter.start();
    }

    Path socket() {
        return socket;
    }

    private void acceptAll() {
        try {
            while (true) {
                SocketChannel connection = server.accept();
                readLine(connection).ifPresent(line -> admit(connection, line.split(" ")));
            }
        } catch (ClosedChannelException e) {
            // The end: the gate was closed.
        } catch (IOException e) {
            throw new UncheckedIOException("The gate can't accept requests.", e);
        }
    }

    /** The request; empty if the one who asks has gone in the meantime. */
    private static Optional<String> readLine(SocketChannel connection) {
        try {
            return Optional.ofNullable(new BufferedReader(
                            new InputStreamReader(Channels.newInputStream(connection), StandardCharsets.UTF_8))
                    .readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The fields of a request: kind, token, form, pid, tid, virtual, thread, subject. */
    private synchronized void admit(SocketChannel connection, String[] fields) {
        List<String> plain = Arrays.stream(fields)
                .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
                .toList();
        arrivals++;
        if (!plain.get(0).equals("read")) {
            Held.answer(connection, "");
            return;
        }
        Request request = new Request(
                plain.get(7),
                plain.get(2).equals("blocking"),
                Long.parseLong(plain.get(3)),
                Long.parseLong(plain.get(4)),
                plain.get(6));
        held.add(new Held(connection, request));
        if (open) {
            release();
        }
    }

    /** How many requests have come so far, of both kinds. */
    synchronized int arrivals() {
        return arrivals;
    }

    /** The reads in flight. */
    synchronized List<Request> inFlight() {
        return held.stream().map(Held::request).toList();
    }

    /** The reads that were answered. */
    synchronized List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** Answers all that is in flight, in random order. */
    synchronized void release() {
        Collections.shuffle(held, random);
        for (Held one : held) {
            one.answer(texts.getOrDefault(one.request().file(), ""));
            visits.add(new Visit(one.request(), one.sinceNanos(), System.nanoTime()));
        }
        held.clear();
    }

    /** Answers everything, from now on at once. */
    synchronized void openForGood() {
        open = true;
        release();
    }

    @Override
    public void close() throws IOException {
        openForGood();
        server.close();
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.getParent());
    }
}
