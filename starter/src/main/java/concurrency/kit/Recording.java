package concurrency.kit;

import concurrency.kit.Timeline.Kind;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records runs on this machine, and draws them on one page. */
public final class Recording {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Timelines</title>
            <h1>What my program did</h1>
            <p>A lane for each thread or process, a bar for each piece of work. Bars that stand above each other
            were under way at the same time.</p>
            """;

    private final Path folder;
    private final Map<String, Path> runs = new LinkedHashMap<>();

    /**
     * Begins a recording.
     *
     * @param folder where its files go; it need not exist
     * @throws IOException if there can't be such a folder
     */
    public Recording(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
    }

    /**
     * A context whose work is recorded, also in worker processes.
     *
     * @param name the run's name on the page
     * @param workload which of the two steps is slow
     * @return a new context
     * @throws IOException if the record can't be written
     */
    public RunContext run(String name, Workload workload) throws IOException {
        Path records = Files.createDirectories(folder.resolve("run-" + (runs.size() + 1)));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(records)) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        runs.put(name, records);
        return ProcessContext.recorded(workload, records);
    }

    /**
     * Draws all runs.
     *
     * @return the page, an HTML file
     * @throws IOException if it can't be written
     */
    public Path page() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Map.Entry<String, Path> run : runs.entrySet()) {
            List<Work> work = Journal.read(run.getValue());
            page.append("<h2>").append(SvgText.escape(run.getKey())).append("</h2>\n");
            page.append(new Timeline(run.getKey(), Lanes.of(work), List.of()).svg());
            page.append("<p>At the same time: at most ")
                    .append(Lanes.peak(work, Kind.READ))
                    .append(" of ")
                    .append(number(work, Kind.READ))
                    .append(" reads and ")
                    .append(Lanes.peak(work, Kind.COUNT))
                    .append(" of ")
                    .append(number(work, Kind.COUNT))
                    .append(" counts.</p>\n");
        }
        return Files.writeString(folder.resolve("run.html"), page.append("</html>\n"));
    }

    private static long number(List<Work> work, Kind kind) {
        return work.stream().filter(piece -> piece.kind() == kind).count();
    }
}
