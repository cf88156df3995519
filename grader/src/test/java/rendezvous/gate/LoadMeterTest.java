package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.sandbox.UnknownTree;

import java.time.Duration;

class LoadMeterTest {

    private static final Duration MACHINE = Duration.ofMillis(900);
    private static final Duration OWN = Duration.ofMillis(200);
    private static final Duration GRADER = Duration.ofMillis(100);

    private final Clocks clocks = new Clocks();
    private Duration siblings = Duration.ofSeconds(7);

    @Test
    void what_neither_the_program_nor_the_grader_used_is_the_machines() {
        LoadMeter meter = new LoadMeter(clocks, () -> siblings, 0);
        clocks.run();

        assertThat(meter.load(1).othersNanos()).isEqualTo(Duration.ofMillis(600).toNanos());
    }

    @Test
    void a_program_cannot_excuse_itself_by_what_it_uses_in_another_run() {
        LoadMeter meter = new LoadMeter(clocks, () -> siblings, 0);
        clocks.run();
        siblings = siblings.plusMillis(500);

        assertThat(meter.load(1).othersNanos()).isEqualTo(Duration.ofMillis(100).toNanos());
    }

    /** A tree of which nothing is known but who used the processors. */
    private static final class Clocks extends UnknownTree {

        private ProcessorTimes times = new ProcessorTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO);

        void run() {
            times = new ProcessorTimes(MACHINE, OWN, GRADER);
        }

        @Override
        public ProcessorTimes processorTimes() {
            return times;
        }
    }
}
