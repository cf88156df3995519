package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.Recording;
import concurrency.kit.Workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws what the models do with ten files: a page with a timeline for each run. It is given. */
public final class Timelines {

    private final Recording recording = new Recording(Path.of("target", "timelines"));
    private final List<Path> files;
    private int drawn;

    private Timelines(List<Path> files) throws IOException {
        this.files = files;
    }

    /**
     * Runs the models that are written, and draws them. The exit code is 1 if there are none.
     *
     * @param args the folder for the ten files; without it, {@code files}
     * @throws IOException if a file can't be written
     */
    public static void main(String[] args) throws IOException {
        Timelines timelines = new Timelines(SampleFiles.in(Path.of(args.length > 0 ? args[0] : "files")));
        for (String model : Models.ALL.keySet()) {
            List<String> todos = Models.todosOf(model);
            todos.forEach(System.out::println);
            for (Workload workload : Workload.values()) {
                if (todos.isEmpty()) {
                    timelines.draw(model, workload);
                }
            }
        }
        System.out.println(
                timelines.drawn > 0
                        ? "The timelines are in " + timelines.recording.page() + ": open it in a browser."
                        : "There is something to draw as soon as one model is written.");
        System.exit(timelines.drawn > 0 ? 0 : 1); // whatever a model may have left behind
    }

    /** What fails here is the student's own code, which may throw anything; the other models shall still run. */
    private void draw(String model, Workload workload) throws IOException {
        String name = model + ", " + workload.label();
        System.out.print(name + ": ");
        System.out.flush();
        try {
            List<FileResult> results =
                    Models.ALL.get(model).apply(recording.run(name, workload)).processFiles(files);
            System.out.println(results.size() + " files");
        } catch (Exception e) {
            System.out.println("failed");
            e.printStackTrace(System.out);
        }
        recording.page();
        drawn++;
    }
}
