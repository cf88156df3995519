package concurrency.gate;

import java.util.ArrayDeque;
import java.util.Deque;

/** System properties that are set for a while. */
final class Properties implements AutoCloseable {

    private final Deque<Runnable> undo = new ArrayDeque<>();

    void set(String name, String value) {
        String before = System.setProperty(name, value);
        undo.push(() -> {
            if (before == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, before);
            }
        });
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
