package rendezvous.sandbox;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is in force.
 *
 * @param on the defences
 */
record Defences(Set<Defence> on) {

    static final Defences ALL = new Defences(EnumSet.allOf(Defence.class));

    Defences {
        on = Collections.unmodifiableSet(EnumSet.copyOf(on));
    }

    boolean has(Defence defence) {
        return on.contains(defence);
    }

    /** For tests: the same with one left out. */
    Defences without(Defence defence) {
        Set<Defence> rest = EnumSet.copyOf(on);
        rest.remove(defence);
        return new Defences(rest);
    }
}
