package rendezvous.driver.traps;

import java.util.HashMap;
import java.util.Map;

/** How long threads sleep in traps: long enough to be met there, and bounded in sum. */
final class Delays {

    private static final int MILLIS = 8;
    private static final int MOST_BY_A_THREAD_AT_A_SITE = 2;
    private static final int MOST_AT_A_SITE = 40;
    private static final int MOST = 200;

    private final Map<String, Integer> granted = new HashMap<>();
    private int sum;

    /** Whether this thread shall sleep here once more. */
    synchronized boolean grant(String site) {
        String here = site + '|' + Thread.currentThread().getId();
        if (sum >= MOST || times(site) >= MOST_AT_A_SITE || times(here) >= MOST_BY_A_THREAD_AT_A_SITE) {
            return false;
        }
        sum++;
        granted.merge(site, 1, Integer::sum);
        granted.merge(here, 1, Integer::sum);
        return true;
    }

    private int times(String key) {
        return granted.getOrDefault(key, 0);
    }

    /** An interrupt is the student's own: it is kept for him, and the sleep is over. */
    static void sleep() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void reset() {
        granted.clear();
        sum = 0;
    }
}
