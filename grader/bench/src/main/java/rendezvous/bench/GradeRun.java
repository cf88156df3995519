package rendezvous.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One start of {@code ./grade validate}, as anybody would start it. */
final class GradeRun {

    private static final long PATIENCE_SECONDS = 20;

    private final Process process;
    private final Throttle throttle;

    private GradeRun(Process process, Throttle throttle) {
        this.process = process;
        this.throttle = throttle;
    }

    static GradeRun start(Throttle throttle, List<String> samples, List<String> options, Path out) throws IOException {
        List<String> command = new ArrayList<>(throttle.words());
        command.add(Main.home().resolve("grade").toString());
        command.add("validate");
        command.addAll(options);
        command.addAll(List.of("--out", out.toString()));
        samples.forEach(sample -> command.addAll(List.of("--only", sample)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.resolveSibling("round.txt").toFile())
                .start();
        return new GradeRun(process, throttle);
    }

    /**
     * Waits for its end.
     *
     * @return whether it came to its own end in time
     */
    boolean await(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends it in an orderly way: what is finished stays. May be called by any thread, and twice. */
    void stop() {
        throttle.lift();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
