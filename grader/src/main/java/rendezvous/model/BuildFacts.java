package rendezvous.model;

import java.util.List;

/**
 * How a submission compiled.
 *
 * @param end how the compiler's process ended
 * @param diagnostics errors, in the order of files and lines
 * @param replaced files that didn't compile or are missing; the skeleton stands in their place
 * @param classes binary names of the classes that were made
 * @param notes what was not taken although it was handed in
 */
public record BuildFacts(
        ProcessEnd end, List<Diagnostic> diagnostics, List<String> replaced, List<String> classes, List<Note> notes) {
    public BuildFacts {
        diagnostics = List.copyOf(diagnostics);
        replaced = List.copyOf(replaced);
        classes = List.copyOf(classes);
        notes = List.copyOf(notes);
    }

    /** A build that took all that was handed in. */
    public BuildFacts(ProcessEnd end, List<Diagnostic> diagnostics, List<String> replaced, List<String> classes) {
        this(end, diagnostics, replaced, classes, List.of());
    }
}
