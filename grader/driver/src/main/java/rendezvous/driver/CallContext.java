package rendezvous.driver;

import concurrency.kit.EventLoop;
import concurrency.kit.FileWork;
import concurrency.kit.RunContext;

/** The context that processors get: the kit's own, with the number of workers of the call that runs. */
final class CallContext implements RunContext {

    private static final String WORKERS = "concurrency.workers";

    private final FileWork work = RunContext.ofWorker().work();
    private volatile RunContext current = RunContext.ofWorker();

    void useWorkers(String workers) {
        System.setProperty(WORKERS, workers);
        current = RunContext.ofWorker();
    }

    @Override
    public FileWork work() {
        return work;
    }

    @Override
    public EventLoop newEventLoop() {
        return current.newEventLoop();
    }

    @Override
    public int workers() {
        return current.workers();
    }

    @Override
    public ProcessBuilder worker(Class<?> main, String... args) {
        return current.worker(main, args);
    }
}
