package rendezvous.export;

import java.util.List;

/**
 * What an export did. Paths are relative to the exported folder and have slashes.
 *
 * @param first whether nothing was exported there before
 * @param steps what was done for each file, in the order of the paths; files that were right already are left out
 */
public record ExportReport(boolean first, List<Step> steps) {

    /** What was done for a file. */
    public enum Action {
        /** It was missing. */
        CREATED,
        /** It was as an earlier export had left it, and is new now. */
        UPDATED,
        /** It is no longer a part of the starter, and was as an earlier export had left it. */
        REMOVED,
        /** It is written by students, and was there. */
        STUDENTS,
        /** The kit has another version, but somebody has changed this one since the last export. */
        CHANGED,
        /** The kit has a file for this place, but one that no export has put there stands in it. */
        FOREIGN,
        /** It is no longer a part of the starter, but somebody has changed it since the last export. */
        ORPHANED
    }

    /**
     * What was done for one file.
     *
     * @param action what
     * @param path which file
     */
    public record Step(Action action, String path) {}

    public ExportReport {
        steps = List.copyOf(steps);
    }

    /**
     * Selects files.
     *
     * @param action what was done
     * @return the files for which this was done
     */
    public List<String> paths(Action action) {
        return steps.stream()
                .filter(step -> step.action() == action)
                .map(Step::path)
                .toList();
    }
}
