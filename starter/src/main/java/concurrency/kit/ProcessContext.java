package concurrency.kit;

/** The context of one process, made from the system properties that {@link #worker} hands on to its workers. */
final class ProcessContext implements RunContext {

    static RunContext ofThisProcess() {
        return new ProcessContext();
    }

    @Override
    public FileWork work() {
        throw new UnsupportedOperationException();
    }

    @Override
    public EventLoop newEventLoop() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int workers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProcessBuilder worker(Class<?> main, String... args) {
        throw new UnsupportedOperationException();
    }
}
