package concurrency.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/** Work that a gate serves: a read or a count goes on when the gate says so. */
final class GatedStorage implements Storage {

    private static final String READ = "read";
    private static final String COUNT = "count";

    private final GateClient gate;

    GatedStorage(GateClient gate) {
        this.gate = gate;
    }

    @Override
    public String read(Path file) throws IOException {
        return gate.ask(READ, file.toString());
    }

    @Override
    public void readOn(SingleThreadLoop loop, Path file, CompletableFuture<String> text) {
        try {
            loop.whenAnswered(gate.askWithoutWaiting(READ, file.toString()), text);
        } catch (IOException e) {
            text.completeExceptionally(e);
        }
    }

    @Override
    public long countWords(String text) {
        try {
            gate.ask(COUNT, digest(text));
        } catch (IOException e) {
            throw new UncheckedIOException("The count was not allowed to start.", e);
        }
        return Words.in(text);
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
