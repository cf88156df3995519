package concurrency.kit;

import concurrency.kit.Timeline.Bar;
import concurrency.kit.Timeline.Lane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts pieces of work onto lanes: one for each owner, and more where an owner has several in flight. */
public final class Lanes {

    private Lanes() {}

    /**
     * Puts work onto lanes.
     *
     * @param work in any order
     * @return the lanes, in the order in which their owners began
     */
    public static List<Lane> of(List<Work> work) {
        Map<String, List<List<Bar>>> owners = new LinkedHashMap<>();
        work.stream().sorted(Comparator.comparingLong(Work::startNanos)).forEach(piece -> {
            Bar bar = new Bar(piece.startNanos(), piece.endNanos(), piece.kind(), piece.label());
            laneWithRoom(owners.computeIfAbsent(piece.owner(), owner -> new ArrayList<>()), bar)
                    .add(bar);
        });
        List<Lane> lanes = new ArrayList<>();
        owners.forEach((owner, ofOwner) -> ofOwner.forEach(bars -> lanes.add(new Lane(owner, bars))));
        return lanes;
    }

    /**
     * The most pieces of a kind that were under way at the same time.
     *
     * @param work in any order
     * @param kind which of them count
     * @return 0 if there is none
     */
    public static int peak(List<Work> work, Timeline.Kind kind) {
        List<Work> counted = work.stream().filter(piece -> piece.kind() == kind).toList();
        return counted.stream()
                .mapToInt(piece -> Math.toIntExact(counted.stream()
                        .filter(other -> other.startNanos() <= piece.startNanos()
                                && (other.endNanos() > piece.startNanos() || other.equals(piece)))
                        .count()))
                .max()
                .orElse(0);
    }

    private static List<Bar> laneWithRoom(List<List<Bar>> lanes, Bar bar) {
        for (List<Bar> lane : lanes) {
            if (lane.get(lane.size() - 1).endNanos() <= bar.startNanos()) {
                return lane;
            }
        }
        List<Bar> fresh = new ArrayList<>();
        lanes.add(fresh);
        return fresh;
    }
}
