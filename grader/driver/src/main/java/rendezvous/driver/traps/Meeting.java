package rendezvous.driver.traps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a thread where it is until no other thread can come any more, however slow the machine is: all others are
 * blocked, wait, or were here before. So whoever holds a lock that the others want leaves at once, and those that
 * nothing keeps apart meet. The time is bounded for each stay, each thread and each place.
 */
final class Meeting {

    private static final long STEP_MILLIS = 2;
    private static final long LEAST_MILLIS = 8;
    private static final long MOST_MILLIS = 200;
    private static final long MOST_MILLIS_OF_A_THREAD = 400;
    private static final int MOST_BY_A_THREAD_AT_A_PLACE = 1;
    private static final int MOST_AT_A_PLACE = 40;
    private static final int MOST = 200;

    private final Map<String, Integer> stays = new HashMap<>();
    private final Map<Long, Long> waited = new HashMap<>();
    private final List<Thread> present = new ArrayList<>();
    private int sum;

    /** Whether this thread shall stay here once more. */
    synchronized boolean grant(String place) {
        long id = Thread.currentThread().getId();
        String here = place + '|' + id;
        boolean enough = sum >= MOST
                || times(place) >= MOST_AT_A_PLACE
                || times(here) >= MOST_BY_A_THREAD_AT_A_PLACE
                || waited.getOrDefault(id, 0L) >= MOST_MILLIS_OF_A_THREAD;
        if (!enough) {
            sum++;
            stays.merge(place, 1, Integer::sum);
            stays.merge(here, 1, Integer::sum);
        }
        return !enough;
    }

    private int times(String key) {
        return stays.getOrDefault(key, 0);
    }

    /** An interrupt is the student's own: it is kept for him, and the stay is over. */
    void stay() {
        Thread self = Thread.currentThread();
        long began = System.nanoTime();
        synchronized (this) {
            present.add(self);
        }
        try {
            do {
                Thread.sleep(STEP_MILLIS);
            } while (mustStay(self, millisSince(began)));
        } catch (InterruptedException e) {
            self.interrupt();
        } finally {
            leave(self, millisSince(began));
        }
    }

    private boolean mustStay(Thread self, long millis) {
        return millis < LEAST_MILLIS || (millis < MOST_MILLIS && othersMayCome(self));
    }

    private synchronized void leave(Thread self, long millis) {
        present.remove(self);
        waited.merge(self.getId(), millis, Long::sum);
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    /** Of those that are here, the first leaves first, so that all of them gather again where it goes. */
    @SuppressWarnings("ReferenceEquality") // the very same thread is meant
    private synchronized boolean othersMayCome(Thread self) {
        int place = present.indexOf(self);
        for (Thread other : students(self)) {
            int otherPlace = present.indexOf(other);
            boolean moves = otherPlace < 0 ? other.getState() == Thread.State.RUNNABLE : otherPlace < place;
            if (other != self && moves) {
                return true;
            }
        }
        return false;
    }

    /** All threads but the JVM's own, which belong to the outermost group. */
    private static List<Thread> students(Thread self) {
        ThreadGroup group = self.getThreadGroup();
        while (group.getParent() != null && group.getParent().getParent() != null) {
            group = group.getParent();
        }
        Thread[] found = new Thread[group.activeCount() + 16];
        int count = group.enumerate(found);
        return Arrays.asList(found).subList(0, count);
    }

    synchronized void reset() {
        stays.clear();
        waited.clear();
        sum = 0;
    }
}
