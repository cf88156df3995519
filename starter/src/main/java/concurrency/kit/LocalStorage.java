package concurrency.kit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Work on real files, as slow as the settings say. */
final class LocalStorage implements Storage {

    private final Duration readTime;
    private final long countRounds;

    /**
     * Makes the work of one run.
     *
     * @param readTime how long a read takes
     * @param countRounds how many rounds of computing a count takes; 0 to count only
     */
    LocalStorage(Duration readTime, long countRounds) {
        this.readTime = readTime;
        this.countRounds = countRounds;
    }

    @Override
    public String read(Path file) throws IOException {
        try {
            Thread.sleep(readTime.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading " + file);
        }
        return Files.readString(file);
    }

    @Override
    public void readOn(SingleThreadLoop loop, Path file, CompletableFuture<String> text) {
        loop.after(readTime, text, () -> {
            try {
                text.complete(Files.readString(file));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
    }

    @Override
    public long countWords(String text) {
        Burner.burn(countRounds);
        return Words.in(text);
    }
}
