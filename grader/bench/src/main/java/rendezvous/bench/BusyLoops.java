package rendezvous.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Programs that want all processors. They end by themselves when the JVM that started them is gone. */
final class BusyLoops {

    private static final String LOOP =
            "while kill -0 $PPID; do i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; done";

    private BusyLoops() {}

    /** Does some work beside so many loops. */
    static <T> T during(int count, Work<T> work) throws IOException, InterruptedException {
        List<Process> loops = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                loops.add(new ProcessBuilder("sh", "-c", LOOP)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            return work.run();
        } finally {
            loops.forEach(Process::destroyForcibly);
        }
    }

    /** What is done beside them. */
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }
}
