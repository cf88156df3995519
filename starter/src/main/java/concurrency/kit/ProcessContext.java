package concurrency.kit;

import java.util.List;

/** The context of one process, made from the settings that {@link #worker} hands on to its workers. */
final class ProcessContext implements RunContext {

    private final Settings settings;
    private final Storage storage;

    private ProcessContext(Settings settings) {
        this.settings = settings;
        this.storage = settings.gate()
                .<Storage>map(GatedStorage::new)
                .orElseGet(() -> new LocalStorage(settings.readTime(), settings.countRounds()));
    }

    static RunContext ofThisProcess() {
        return new ProcessContext(Settings.ofThisProcess());
    }

    static RunContext forWorkload(Workload workload) {
        return new ProcessContext(Settings.ofThisProcess().withWorkload(workload));
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
        return WorkerCommand.builder(settings, main, List.of(args));
    }
}
