package concurrency;

import concurrency.gate.LogFormat;
import concurrency.gate.ReportCard;
import concurrency.gate.Todo;
import concurrency.kit.FileResult;
import concurrency.kit.RunContext;
import concurrency.kit.Workload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@DisplayName("log")
@ExtendWith(ReportCard.class)
class LogTest {

    @Test
    @DisplayName("log.format: Every line of the log has the form of the handout")
    void format(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("logs").resolve("concurrency_results.log");
        Todo.orFail("log.format", () -> {
            RunLog log = new RunLog(file);
            log.started("threading", Workload.IO_BOUND, 10);
            log.ended("threading", Workload.IO_BOUND, 10, Duration.ofMillis(2017));
            log.started("asyncio", Workload.CPU_BOUND, 3);
            log.ended("asyncio", Workload.CPU_BOUND, 3, Duration.ofMillis(12_005));
            log.table(
                    "| Model | Total Time (s) | Notes (CPU-bound vs I/O-bound) |\n| threading | 2.017 | I/O-bound |\n");
            new Measurement(log, new ComparisonTable())
                    .measure("threading", Workload.IO_BOUND, new Idle(), List.of(Path.of("a.txt")));
        });
        LogFormat.check(file, 3);
    }

    /** A processor that has nothing to do. */
    private static final class Idle extends AbstractFileProcessor {

        Idle() {
            super(RunContext.forWorkload(Workload.IO_BOUND));
        }

        @Override
        public List<FileResult> processFiles(List<Path> files) {
            return files.stream().map(file -> FileResult.of(file, 1)).toList();
        }
    }
}
