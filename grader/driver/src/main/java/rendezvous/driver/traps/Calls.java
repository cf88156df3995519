package rendezvous.driver.traps;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Who is just about to call a method of an object that is not made for several threads. */
final class Calls {

    private static final String KIND = "calls";

    private final Races races;
    private final Meeting meeting;
    private final List<Call> present = new ArrayList<>();

    Calls(Races races, Meeting meeting) {
        this.races = races;
        this.meeting = meeting;
    }

    /** No record: it is compared by identity, and must never ask a student's object whether it equals another. */
    private static final class Call {
        private final Thread thread = Thread.currentThread();
        private final Object object;
        private final String site;
        private final boolean writes;

        Call(Object object, String site, boolean writes) {
            this.object = object;
            this.site = site;
            this.writes = writes;
        }

        /** The site with the type of the object itself, which is more than what a variable is declared as. */
        String named() {
            String type =
                    object instanceof Iterator ? "Iterator" : object.getClass().getSimpleName();
            return type + '.' + site;
        }

        @SuppressWarnings("ReferenceEquality") // the very same object and the very same thread are meant
        boolean races(Call other) {
            return object == other.object && thread != other.thread && (writes || other.writes);
        }
    }

    /** Who comes while another thread stands at the same object, with nothing that keeps them apart, has met a race. */
    void enter(Object object, String site, boolean writes) {
        Call call = new Call(object, site, writes);
        synchronized (present) {
            for (Call other : present) {
                if (call.races(other)) {
                    races.add(KIND, call.named(), other.named());
                }
            }
            if (!meeting.grant(site)) {
                return;
            }
            present.add(call);
        }
        try {
            meeting.stay();
        } finally {
            synchronized (present) {
                present.removeIf(other -> other == call);
            }
        }
    }
}
