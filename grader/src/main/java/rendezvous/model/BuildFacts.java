package rendezvous.model;

import java.util.List;

/**
 * How a submission compiled.
 *
 * @param end how the compiler's process ended
 * @param diagnostics errors, in the order of files and lines
 * @param replaced files that didn't compile or are missing; the skeleton stands in their place
 * @param classes binary names of the classes that were made
 */
public record BuildFacts(ProcessEnd end, List<Diagnostic> diagnostics, List<String> replaced, List<String> classes) {
    public BuildFacts {
        diagnostics = List.copyOf(diagnostics);
        replaced = List.copyOf(replaced);
        classes = List.copyOf(classes);
    }
}
