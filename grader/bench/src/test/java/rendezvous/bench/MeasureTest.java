package rendezvous.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rendezvous.bench.TimedRun.Beside;
import rendezvous.model.MachineLoad;

import java.util.List;

/** Reads were held for 600 ms, so that a call may take 300. */
class MeasureTest {

    private static final long MILLI = 1_000_000;

    private static final TimedRun IN_TIME =
            run(Disturbance.NOTHING, true, 150, new Beside(1, 2, 3), new MachineLoad(2, 0, 20 * MILLI, 0));
    private static final TimedRun LATE = run(
            Disturbance.EIGHT_LOOPS,
            true,
            500,
            new Beside(100 * MILLI, 250 * MILLI, 490 * MILLI),
            new MachineLoad(2, 900 * MILLI, 180 * MILLI, 50 * MILLI));
    private static final TimedRun SLEEPER = run(
            Disturbance.EIGHT_LOOPS,
            false,
            1700,
            new Beside(300 * MILLI, 260 * MILLI, 1690 * MILLI),
            new MachineLoad(2, 3000 * MILLI, 200 * MILLI, 60 * MILLI));

    @Test
    void a_run_comes_back_as_it_was_and_other_lines_are_none() {
        assertThat(TimedRun.parse(LATE.line())).contains(LATE);
        assertThat(TimedRun.parse(SLEEPER.line())).contains(SLEEPER);
        assertThat(TimedRun.parse("some warning")).isEmpty();
    }

    @Test
    void a_call_may_take_half_of_the_time_for_which_its_reads_were_held() {
        assertThat(run(Disturbance.NOTHING, true, 300, Beside.NOTHING, new MachineLoad(2, 0, 0, 0))
                        .isLate())
                .isFalse();
        assertThat(run(Disturbance.NOTHING, true, 301, Beside.NOTHING, new MachineLoad(2, 0, 0, 0))
                        .isLate())
                .isTrue();
    }

    @Test
    void a_measure_excuses_what_is_in_time_without_it() {
        assertThat(Measure.TIMER.excuses(LATE)).isFalse();
        assertThat(Measure.QUEUE.excuses(LATE)).isTrue();
        assertThat(Measure.PRESSURE.excuses(SLEEPER)).isTrue();
        assertThat(Measure.QUEUE.excuses(SLEEPER)).isFalse();
    }

    @Test
    void what_a_program_wanted_counts_up_to_what_a_right_one_needs_on_this_machine() {
        assertThat(Measure.METER_AWAY.of(LATE)).isEqualTo(50.0 * MILLI);
        assertThat(Measure.METER_WANTED.of(LATE)).isEqualTo(230.0 * MILLI);
        TimedRun burning =
                run(Disturbance.NOTHING, true, 1000, Beside.NOTHING, new MachineLoad(2, 1000 * MILLI, 900 * MILLI, 0));
        assertThat(Measure.METER_BOUND.of(burning))
                .as("the others left one of two processors: twice 100 ms")
                .isEqualTo(200.0 * MILLI);
        TimedRun unknown = run(Disturbance.NOTHING, true, 1000, Beside.NOTHING, new MachineLoad(2, 0, -1, 10));
        assertThat(Measure.METER_BOUND.of(unknown)).isEqualTo(10);
    }

    @Test
    void the_tables_count_runs_and_what_excuses_them() {
        List<TimedRun> runs = List.of(IN_TIME, LATE, SLEEPER);

        assertThat(DisturbanceTable.runs(runs).lines().skip(2))
                .startsWith("| nothing | 1 | 150 | 150 | 150 | 0 | 0 | – |")
                .contains("| 4 busy loops | 0 | – | – | – | 0 | 0 | – |")
                .contains("| 8 busy loops | 1 | 500 | 500 | 500 | 1 | 1 | 1700 |");
        assertThat(DisturbanceTable.measures(runs).lines().skip(2))
                .contains("| timer lateness of a grader's thread | 1.00 | 0 of 1 | 0 of 1 | 0 of 1 |")
                .contains("| pressure of the machine (`some`) | 1.00 | 1 of 1 | 1 of 1 | 1 of 1 |");
        assertThat(DisturbanceTable.measures(List.of(IN_TIME)))
                .contains("| timer lateness of a grader's thread | – | – | – | – |");
    }

    @Test
    void the_kernels_words_on_pressure_are_read() {
        assertThat(Recorder.some("some avg10=1.00 avg60=0.50 avg300=0.00 total=17\nfull avg10=0.00 total=3\n"))
                .isEqualTo(17_000);
        assertThat(Recorder.some("")).isZero();
    }

    private static TimedRun run(Disturbance under, boolean right, long millis, Beside beside, MachineLoad load) {
        return new TimedRun(under, right, millis * MILLI, 600 * MILLI, beside, load);
    }
}
