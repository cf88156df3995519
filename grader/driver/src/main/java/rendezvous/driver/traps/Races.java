package rendezvous.driver.traps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was found. */
final class Races {

    private static final int MOST = 50;
    private static final int PARTS_OF_A_SITE = 5;

    private final Set<String> found = new TreeSet<>();

    /** Notes that two threads met at two sites, whichever came first. */
    synchronized void add(String kind, String one, String other) {
        if (found.size() < MOST) {
            boolean inOrder = one.compareTo(other) <= 0;
            found.add(kind + '|' + (inOrder ? one : other) + '|' + (inOrder ? other : one));
        }
    }

    synchronized List<String[]> take() {
        List<String[]> lines = new ArrayList<>();
        for (String race : found) {
            lines.add(("race|" + race).split("\\|", 2 + 2 * PARTS_OF_A_SITE));
        }
        found.clear();
        return lines;
    }
}
