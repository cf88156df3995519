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

@DisplayName("asyncio")
@ExtendWith(ReportCard.class)
class AsyncioTest {

    private static final int FILES = 7;

    private static GatedRun run;

    @BeforeAll
    static void play(@TempDir Path folder) throws Exception {
        GatedRun.Plan plan = new GatedRun.Plan("asyncio", 3, FILES);
        run = GatedRun.play(plan, AsyncioFileProcessor::new, Input.random(folder, FILES));
    }

    @Test
    @DisplayName("asyncio.concurrent: All files are in flight at the same time")
    void concurrent() {
        assertThat(run).hadInFlightTogether(FILES);
    }

    @Test
    @DisplayName("asyncio.model: One thread starts all reads and never blocks")
    void model() {
        assertThat(run).ifItIsWritten().wasReadByOneEventLoop();
    }
}
