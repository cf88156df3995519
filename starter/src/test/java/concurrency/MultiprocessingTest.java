package concurrency;

import static concurrency.gate.RunAssert.assertThat;

import concurrency.gate.GatedRun;
import concurrency.gate.Input;
import concurrency.gate.ReportCard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@DisplayName("multiprocessing")
@ExtendWith(ReportCard.class)
class MultiprocessingTest {

    private static final int FILES = 7;
    private static final int WORKERS = 3;

    private static GatedRun run;

    @BeforeAll
    static void play(@TempDir Path folder) throws Exception {
        GatedRun.Plan plan = new GatedRun.Plan("multiprocessing", WORKERS, WORKERS);
        run = GatedRun.play(plan, MultiprocessingFileProcessor::new, Input.random(folder, FILES));
    }

    @Test
    @DisplayName("multiprocessing.concurrent: All workers have a file in flight at the same time")
    void concurrent() {
        assertThat(run).hadInFlightTogether(WORKERS);
    }

    @Test
    @DisplayName("multiprocessing.model: A pool of exactly workers() processes reads the files")
    void model() {
        assertThat(run).ifItIsWritten().wasReadByAPoolOfProcesses();
    }
}
