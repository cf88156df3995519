package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendezvous.model.ProcessEnd;

import java.io.IOException;
import java.util.List;

class WatchdogTest {

    private final Ground ground = new Ground(ProcFs.ofThisMachine(), ControlGroups.none(), Defences.ALL);

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, IllegalStateException.class})
    void that_fails_ends_its_tree_as_a_fault_of_our_own(Class<? extends Throwable> failure) throws Exception {
        Throwable thrown = failure.getConstructor().newInstance();
        try (SandboxedProcess process = sleeper(root -> fail(thrown))) {
            Runs.awaitEnd(process);

            assertThat(process.brokenLimit()).contains(ProcessEnd.GRADER_FAULT);
            assertThat(process.limitDetail()).isEqualTo("the watchdog of its limits failed");
        }
    }

    private static boolean fail(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private RunningTree sleeper(Guard.Disk disk) throws IOException {
        return RunningTree.start(
                new ProcessBuilder("sleep", "1000"),
                pid -> new LiveTree(ground.proc(), pid, stat -> false),
                new Guard(Runs.GENEROUS, ground, new ControlGroup(List.of()), disk),
                pids -> {});
    }
}
