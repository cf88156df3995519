package concurrency;

public final class ThreadedFileProcessor extends AbstractFileProcessor {
    /*
