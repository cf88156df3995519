package rendezvous.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Takes what a program writes, as fast as it comes, and keeps the first part. It runs on a thread of its own until all
 * processes have closed their end; nobody ever waits for that without a limit.
 */
final class OutputCapture {

    private static final int CHUNK = 8192;
    private static final int RETRIES = 3;

    private final InputStream in;
    private final long limit;
    private final Runnable onFlood;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final Thread thread;
    private volatile boolean settled;

    OutputCapture(InputStream in, long limit, Runnable onFlood) {
        this.in = in;
        this.limit = limit;
        this.onFlood = onFlood;
        this.thread = new Thread(this::drain, "sandbox-output");
        thread.setDaemon(true);
        thread.start();
    }

    String text() {
        synchronized (head) {
            return head.toString(StandardCharsets.UTF_8);
        }
    }

    /**
     * Waits, once the program has ended, for what it wrote last. Where something that it left behind still holds the
     * other end, that is not waited for a second time.
     */
    void settle(Duration longest) {
        if (settled) {
            return;
        }
        try {
            thread.join(longest.toMillis());
            settled = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() {
        byte[] chunk = new byte[CHUNK];
        boolean flooded = false;
        int failures = 0;
        while (failures < RETRIES) {
            try {
                int length = in.read(chunk);
                if (length < 0) {
                    return;
                }
                if (!keep(chunk, length) && !flooded) {
                    flooded = true;
                    onFlood.run();
                }
            } catch (IOException e) {
                failures++; // at its end the JDK swaps the pipe for what was left in it: read that
            }
        }
    }

    private boolean keep(byte[] chunk, int length) {
        synchronized (head) {
            int room = (int) Math.min(length, limit - head.size());
            head.write(chunk, 0, room);
            return room == length;
        }
    }
}
