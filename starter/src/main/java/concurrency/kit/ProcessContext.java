package concurrency.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The context of one process, made from the settings that {@link #worker} hands on to its workers. */
final class ProcessContext implements RunContext {

    private final Settings settings;
    private final Storage storage;

    private ProcessContext(Settings settings) {
        this.settings = settings;
        Optional<GateClient> gate = settings.gate(); // no lambda: its first one costs a worker several milliseconds
        this.storage = gate.isPresent() ? new GatedStorage(gate.get()) : local(settings);
    }

    private static Storage local(Settings settings) {
        LocalStorage local = new LocalStorage(settings.readTime(), settings.countRounds());
        return settings.records()
                .<Storage>map(folder -> new RecordedStorage(local, new Journal(folder)))
                .orElse(local);
    }

    static RunContext ofThisProcess() {
        return new ProcessContext(Settings.ofThisProcess());
    }

    static RunContext forWorkload(Workload workload) {
        return new ProcessContext(Settings.ofThisProcess().withWorkload(workload));
    }

    static RunContext recorded(Workload workload, Path records) {
        return new ProcessContext(
                Settings.ofThisProcess().withWorkload(workload).withRecords(records));
    }

    @Override
    public FileWork work() {
        return storage;
    }

    @Override
    public EventLoop newEventLoop() {
        return new SingleThreadLoop(storage);
    }

    @Override
    public int workers() {
        return settings.workers();
    }

    @Override
    public ProcessBuilder worker(Class<?> main, String... args) {
        return WorkerCommand.builder(Platform.ofThisProcess(), settings, main, List.of(args));
    }
}
