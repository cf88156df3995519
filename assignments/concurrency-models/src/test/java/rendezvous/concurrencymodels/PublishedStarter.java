package rendezvous.concurrencymodels;

import rendezvous.assignment.Assignments;
import rendezvous.concurrencymodels.GradeProcess.Ended;
import rendezvous.export.ExportException;
import rendezvous.export.StarterExport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a student has cloned: the exported starter in a folder of its own, built by its own wrapper. */
final class PublishedStarter {

    private static final String SOURCES = "src/main/java/concurrency/";

    private final Path folder;

    private PublishedStarter(Path folder) {
        this.folder = folder;
    }

    /** Exports it. */
    static PublishedStarter in(Path folder) throws ExportException, IOException {
        StarterExport.run(GradeProcess.HOME, Assignments.definitionOf(Assignments.byId("concurrency-models")), folder);
        return new PublishedStarter(folder);
    }

    Path folder() {
        return folder;
    }

    /** Does a student's work: copies classes from another place of the kit. */
    PublishedStarter write(String from, String... classes) throws IOException {
        for (String name : classes) {
            String source = SOURCES + name + ".java";
            Files.write(
                    folder.resolve(source),
                    Files.readAllBytes(GradeProcess.HOME.resolve(from).resolve(source)));
        }
        return this;
    }

    /** Says a command of the handout, for example {@code ./mvnw test}. */
    Ended run(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.set(0, folder.resolve(words.get(0)).normalize().toString());
        words.add(1, "--batch-mode");
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        return GradeProcess.run(folder, builder);
    }
}
