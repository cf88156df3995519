package rendezvous.driver.traps;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Values that were read to be changed and written back. Whoever writes while another thread stands between its read and
 * its write loses one of the two changes.
 */
@SuppressWarnings("ReferenceEquality") // the very same object and the very same thread are meant
final class Updates {

    private static final String KIND = "update";
    private static final int MOST_OPEN = 1000;

    private final Races races;
    private final Meeting meeting;
    private final Deque<Open> open = new ArrayDeque<>();

    Updates(Races races, Meeting meeting) {
        this.races = races;
        this.meeting = meeting;
    }

    /** A value that a thread has read and not yet written. */
    private static final class Open {
        private final Thread thread = Thread.currentThread();
        private final Object holder;
        private final String location;
        private @Nullable String overtakenBy;

        Open(Object holder, String location) {
            this.holder = holder;
            this.location = location;
        }

        boolean isAt(Object place, String name) {
            return holder == place && location.equals(name);
        }
    }

    /** Called after the read, so that a write that is seen from now on was not yet in the value. */
    void read(Object holder, String location) {
        synchronized (open) {
            takeOwn(holder, location);
            open.addLast(new Open(holder, location));
            if (open.size() > MOST_OPEN) {
                open.removeFirst();
            }
        }
        if (meeting.grant(location)) {
            meeting.stay();
        }
    }

    /** Called before the write. */
    void write(Object holder, String location, String site) {
        if (meeting.grant(site)) {
            meeting.stay();
        }
        synchronized (open) {
            Open own = takeOwn(holder, location);
            if (own == null) {
                return;
            }
            if (own.overtakenBy != null) {
                races.add(KIND, site, own.overtakenBy);
            }
            for (Open other : open) {
                if (other.isAt(holder, location)) {
                    other.overtakenBy = site;
                }
            }
        }
    }

    private @Nullable Open takeOwn(Object holder, String location) {
        for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
            Open candidate = each.next();
            if (candidate.thread == Thread.currentThread() && candidate.isAt(holder, location)) {
                each.remove();
                return candidate;
            }
        }
        return null;
    }
}
