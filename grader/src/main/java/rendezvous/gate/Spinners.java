package rendezvous.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The threads that ask again and again in place of waiting: seen at work more than once, and it was they who used the
 * processor. For a moment a JVM stops each of its threads now and then, so that who was not seen at work is still a
 * suspect if it has used the processor since.
 */
final class Spinners {

    /** Far more than a thread needs on its way to where it waits. */
    private static final double SPUN_MILLIS = 100;

    private final Map<Long, Double> suspects;
    private final Set<Long> found = new TreeSet<>();
    private final int answers;
    private TreePicture last;

    /**
     * Begins with the threads that are at work.
     *
     * @param first what is known of the program
     * @param glance what they did at that time
     */
    Spinners(TreePicture first, Glance glance) {
        suspects = new HashMap<>(glance.runnable());
        suspects.keySet().retainAll(glance.wanting());
        answers = first.jvms().size();
        last = first;
    }

    /** Looks again, after a while. Where a JVM was too busy to answer, nothing new is known. */
    void look(TreePicture next) {
        if (next.jvms().size() >= answers) {
            last = next;
            compare(Glance.of(next));
        }
    }

    private void compare(Glance now) {
        suspects.keySet().retainAll(now.runnable().keySet());
        Map.copyOf(suspects).forEach((thread, before) -> {
            boolean spun = now.runnable().getOrDefault(thread, 0.0) - before >= SPUN_MILLIS;
            boolean works = now.wanting().contains(thread);
            if (spun && works) {
                found.add(thread);
            }
            if (spun == works) { // it is sure, or there is nothing against it
                suspects.remove(thread);
            }
        });
    }

    /** Whether nobody is left about whom another look would tell more. */
    boolean areKnown() {
        return suspects.isEmpty();
    }

    /** The program at the last look: whoever was on the way to a wait has come there, if nobody is left. */
    TreePicture last() {
        return last;
    }

    /** Their numbers inside the sandbox, in order. */
    List<Long> found() {
        return List.copyOf(found);
    }
}
