package concurrency.gate;

import concurrency.kit.Timeline;
import concurrency.kit.Timeline.Bar;
import concurrency.kit.Timeline.Kind;
import concurrency.kit.Timeline.Lane;
import concurrency.kit.Timeline.Mark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what happened at the gate, for the student to look at. */
final class Pictures {

    private static final Path FOLDER = Path.of("target", "timelines");

    private Pictures() {}

    static Path of(String model) {
        return FOLDER.resolve(model + ".svg");
    }

    static void write(String model, List<MiniGate.Visit> visits, List<Plateau> plateaus) throws IOException {
        Map<String, List<Bar>> bars = new LinkedHashMap<>();
        for (MiniGate.Visit visit : visits) {
            String file = Path.of(visit.request().file()).getFileName().toString();
            bars.computeIfAbsent(lane(visit.request()), lane -> new ArrayList<>())
                    .add(new Bar(visit.startNanos(), visit.endNanos(), Kind.READ, file));
        }
        List<Lane> lanes = new ArrayList<>();
        bars.forEach((lane, itsBars) -> lanes.add(new Lane(lane, itsBars)));
        List<Mark> marks = plateaus.stream()
                .map(plateau -> new Mark(plateau.atNanos(), plateau.held().size() + " in flight"))
                .toList();
        Files.createDirectories(FOLDER);
        Files.writeString(of(model), new Timeline("What " + model + " did", lanes, marks).svg());
    }

    /** One lane for each sender; a non-blocking read has one of its own, because its thread doesn't wait with it. */
    private static String lane(Request request) {
        return request.blocking()
                ? request.sender()
                : request.sender() + ", " + Path.of(request.file()).getFileName();
    }
}
