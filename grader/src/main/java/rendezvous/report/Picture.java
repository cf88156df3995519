package rendezvous.report;

import concurrency.kit.Timeline;
import rendezvous.model.CallFacts;
import rendezvous.model.Evidence;
import rendezvous.model.Plateau;
import rendezvous.model.Request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The timeline of one call.
 *
 * @param anchor its name inside a page
 * @param svg the drawing, safe to stand in a page
 * @param caption the same in one or two sentences
 */
record Picture(String anchor, String svg, String caption) {

    private static final int MOST_LANES = 48;
    private static final int MOST_MARKS = 24;

    /**
     * Draws a call, named {@code session/call}, as it went in the attempt with the higher peak: a doubtful attempt is
     * repeated, and the better one decides.
     */
    static Optional<Picture> of(Evidence evidence, String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return evidence.attempts(name.substring(0, slash))
                .flatMap(session -> session.call(name.substring(slash + 1)).stream())
                .filter(call -> !call.requests().isEmpty())
                .reduce((best, next) -> peak(next) > peak(best) ? next : best)
                .map(call -> draw(name, call));
    }

    /** The most requests that were held at one plateau. */
    private static int peak(CallFacts call) {
        return call.plateaus().stream()
                .mapToInt(plateau -> plateau.held().size())
                .max()
                .orElse(0);
    }

    static String anchorOf(String name) {
        return "picture-" + name.replaceAll("[^A-Za-z0-9-]", "-");
    }

    private static Picture draw(String name, CallFacts call) {
        List<Timeline.Lane> lanes = lanes(call);
        List<Timeline.Mark> marks = call.plateaus().stream()
                .limit(MOST_MARKS)
                .map(plateau -> new Timeline.Mark(plateau.atNanos(), label(plateau, call.plateaus())))
                .toList();
        List<Timeline.Lane> shown = lanes.subList(0, Math.min(MOST_LANES, lanes.size()));
        Timeline timeline = new Timeline("Run " + name, shown, marks);
        return new Picture(anchorOf(name), timeline.svg(), caption(call, lanes.size() - shown.size()));
    }

    /** Labels of many plateaus would cover each other: then only the first one is named. */
    private static String label(Plateau plateau, List<Plateau> all) {
        boolean named = all.size() == 1 || plateau.number() == 1;
        return named ? "plateau " + plateau.number() + ": " + plateau.held().size() + " of " + plateau.wanted() : "";
    }

    private static List<Timeline.Lane> lanes(CallFacts call) {
        Map<Owner, List<Request>> owners = new LinkedHashMap<>();
        for (Request request : call.requests()) {
            owners.computeIfAbsent(Owner.of(request), owner -> new ArrayList<>())
                    .add(request);
        }
        long end = end(call);
        Map<Long, Integer> workers = new LinkedHashMap<>();
        List<Timeline.Lane> lanes = new ArrayList<>();
        owners.forEach((owner, requests) -> {
            String name = owner.main()
                    ? owner.thread()
                    : "worker " + workers.computeIfAbsent(owner.pid(), pid -> workers.size() + 1) + ", "
                            + owner.thread();
            stacked(requests, end).forEach(bars -> lanes.add(new Timeline.Lane(Visible.line(name), bars)));
        });
        return lanes;
    }

    /** One thread can have several requests in flight: bars that overlap go to lanes of their own. */
    private static List<List<Timeline.Bar>> stacked(List<Request> requests, long end) {
        List<List<Timeline.Bar>> lanes = new ArrayList<>();
        for (Request request : requests) {
            Timeline.Bar bar = bar(request, end);
            lanes.stream()
                    .filter(lane -> lane.get(lane.size() - 1).endNanos() <= bar.startNanos())
                    .findFirst()
                    .orElseGet(() -> {
                        List<Timeline.Bar> fresh = new ArrayList<>();
                        lanes.add(fresh);
                        return fresh;
                    })
                    .add(bar);
        }
        return lanes;
    }

    private static Timeline.Bar bar(Request request, long end) {
        long released = request.releasedNanos() < 0 ? end : request.releasedNanos();
        Timeline.Kind kind = request.kind().equals("read") ? Timeline.Kind.READ : Timeline.Kind.COUNT;
        return new Timeline.Bar(request.arrivedNanos(), released, kind, Visible.line(request.item()));
    }

    private static long end(CallFacts call) {
        long last = call.returnedNanos();
        for (Request request : call.requests()) {
            last = Math.max(last, Math.max(request.arrivedNanos(), request.releasedNanos()));
        }
        return last;
    }

    private static String caption(CallFacts call, int hidden) {
        String held = call.wanted() > 0
                ? " Held together at most: %s; %d were wanted.".formatted(mostHeld(call), call.wanted())
                : " Nothing was held in this run.";
        String more = hidden > 0 ? " %d more lanes are not shown.".formatted(hidden) : "";
        return "Each bar is one request, from its arrival at the gate to its release. %d requests.%s%s"
                .formatted(call.requests().size(), held, more);
    }

    /** For each kind of request the most that one plateau held, for example {@code 8 × read, 1 × count}. */
    private static String mostHeld(CallFacts call) {
        Map<Integer, String> kinds = new HashMap<>();
        Map<String, Long> most = new LinkedHashMap<>();
        for (Request request : call.requests()) {
            kinds.put(request.number(), Visible.line(request.kind()));
            most.put(Visible.line(request.kind()), 0L);
        }
        for (Plateau plateau : call.plateaus()) {
            plateau.held().stream()
                    .flatMap(number -> Stream.ofNullable(kinds.get(number)))
                    .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()))
                    .forEach((kind, count) -> most.merge(kind, count, Math::max));
        }
        return most.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** Who asked: one thread of one process. */
    private record Owner(boolean main, long pid, long tid, String thread) {

        static Owner of(Request request) {
            return new Owner(request.inMainProcess(), request.pid(), request.tid(), request.thread());
        }
    }
}
