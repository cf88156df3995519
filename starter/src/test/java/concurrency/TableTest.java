package concurrency;

import concurrency.gate.ReportCard;
import concurrency.gate.TableFormat;
import concurrency.gate.TableFormat.Row;
import concurrency.gate.Todo;
import concurrency.kit.Workload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.List;

@DisplayName("table")
@ExtendWith(ReportCard.class)
class TableTest {

    private static final List<Row> ROWS = List.of(
            new Row("threading", Workload.IO_BOUND, Duration.ofMillis(2017)),
            new Row("multiprocessing", Workload.IO_BOUND, Duration.ofMillis(6340)),
            new Row("asyncio", Workload.IO_BOUND, Duration.ofMillis(2009)),
            new Row("threading", Workload.CPU_BOUND, Duration.ofMillis(2604)),
            new Row("multiprocessing", Workload.CPU_BOUND, Duration.ofMillis(3110)),
            new Row("asyncio", Workload.CPU_BOUND, Duration.ofMillis(10_078)));

    @Test
    @DisplayName("table.rows: The table has its header and one row for each model and workload")
    void rows() {
        Todo.orFail("table.rows", () -> {
            ComparisonTable table = new ComparisonTable();
            ROWS.forEach(row -> table.add(row.model(), row.workload(), row.elapsed()));
            TableFormat.check(table.render(), ROWS);
        });
    }
}
