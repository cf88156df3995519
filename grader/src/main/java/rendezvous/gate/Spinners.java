package rendezvous.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The threads that ask again and again in place of waiting: seen at work more than once, and it was they who used the
 * processor. For a moment a JVM stops each of its threads now and then, and longer on a starved machine, so that who was
 * not seen at work is still a suspect if it has used the processor since the last look.
 */
final class Spinners {

    /** Far more than a thread needs on its way to where it waits. */
    private static final double SPUN_MILLIS = 100;

    /** A thread that waits uses nothing. */
    private static final double SOMETHING_MILLIS = 1;

    private final Map<Long, Suspect> suspects = new HashMap<>();
    private final Set<Long> found = new TreeSet<>();
    private final int answers;
    private TreePicture last;

    /** The processor time of a thread, in milliseconds, at the first look and at the last one. */
    private record Suspect(double first, double last) {}

    /**
     * Begins with the threads that are at work.
     *
     * @param first what is known of the program
     * @param glance what they did at that time
     */
    Spinners(TreePicture first, Glance glance) {
        glance.runnable().forEach((thread, millis) -> {
            if (glance.wanting().contains(thread)) {
                suspects.put(thread, new Suspect(millis, millis));
            }
        });
        answers = first.jvms().size();
        last = first;
    }

    /** Looks again, after a while. Where a JVM was too busy to answer, nothing new is known. */
    void look(TreePicture next) {
        if (next.jvms().size() >= answers) {
            last = next;
            Glance now = Glance.of(next);
            suspects.keySet().retainAll(now.runnable().keySet());
            Map.copyOf(suspects)
                    .forEach((thread, before) -> compare(
                            thread,
                            before,
                            now.runnable().getOrDefault(thread, 0.0),
                            now.wanting().contains(thread)));
        }
    }

    private void compare(long thread, Suspect before, double millis, boolean atWork) {
        if (atWork && millis - before.first() >= SPUN_MILLIS) {
            found.add(thread);
            suspects.remove(thread);
        } else if (atWork || millis - before.last() >= SOMETHING_MILLIS) {
            suspects.put(thread, new Suspect(before.first(), millis));
        } else {
            suspects.remove(thread);
        }
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
