package concurrency;

import java.util.concurrent.atomic.AtomicInteger;

/** Prints how many files are done, twice a second, until it is closed. */
final class Progress implements AutoCloseable {

    private final AtomicInteger done = new AtomicInteger();
    private final Thread printer;

    Progress(String model, int total) {
        printer = new Thread(() -> {
            try {
                while (true) {
                    System.out.println(model + ": " + done + " of " + total);
                    Thread.sleep(500);
                }
            } catch (InterruptedException e) {
                System.out.println(model + ": finished");
            }
        });
        printer.setDaemon(true);
        printer.start();
    }

    void oneMore() {
        done.incrementAndGet();
    }

    @Override
    public void close() {
        printer.interrupt();
    }
}
