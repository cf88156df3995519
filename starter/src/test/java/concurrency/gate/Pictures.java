package concurrency.gate;

import concurrency.kit.Lanes;
import concurrency.kit.Timeline;
import concurrency.kit.Timeline.Kind;
import concurrency.kit.Timeline.Mark;
import concurrency.kit.Work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws what happened at the gate, for the student to look at. */
final class Pictures {

    private static final Path FOLDER = Path.of("target", "timelines");

    private Pictures() {}

    static Path of(String model) {
        return FOLDER.resolve(model + ".svg");
    }

    static void write(String model, List<MiniGate.Visit> visits, List<Plateau> plateaus) throws IOException {
        List<Work> work = visits.stream().map(Pictures::work).toList();
        List<Mark> marks = plateaus.stream()
                .map(plateau -> new Mark(plateau.atNanos(), plateau.held().size() + " in flight"))
                .toList();
        Files.createDirectories(FOLDER);
        Files.writeString(of(model), new Timeline("What " + model + " did", Lanes.of(work), marks).svg());
    }

    private static Work work(MiniGate.Visit visit) {
        String file = Path.of(visit.request().file()).getFileName().toString();
        return new Work(visit.request().sender(), Kind.READ, file, visit.startNanos(), visit.endNanos());
    }
}
