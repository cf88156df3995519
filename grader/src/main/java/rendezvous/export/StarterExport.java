package rendezvous.export;

import rendezvous.assignment.Assignment;
import rendezvous.export.ExportReport.Action;
import rendezvous.export.ExportReport.Step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Exports the starter of an assignment into a folder, or brings an earlier export there up to date.
 *
 * <p>Only what the assignment's list names is published. What students write is created if it is missing and never
 * touched again; what somebody has changed since the last export stays as it is; what no export has put there is not
 * looked at.
 */
public final class StarterExport {

    private static final String LIST = "starter.txt";
    private static final String GIT = ".git";
    private static final int MOST_NAMES = 5;

    private final SortedMap<String, Shipped> files;
    private final Path folder;

    private StarterExport(SortedMap<String, Shipped> files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * Exports.
     *
     * @param home the kit's folder
     * @param assignment whose starter
     * @param folder where to; missing, empty, an earlier export, or a git repository in which nothing is in the way
     * @return what was done
     * @throws ExportException if the folder can't take the starter; nothing was changed then
     * @throws IOException if something can't be read or written
     */
    public static ExportReport run(Path home, Assignment assignment, Path folder) throws ExportException, IOException {
        Path list = home.resolve("assignments").resolve(assignment.id()).resolve(LIST);
        SortedMap<String, Shipped> files = Shipped.read(list, home.resolve("starter"), assignment.written());
        return new StarterExport(files, folder.toAbsolutePath().normalize()).run();
    }

    private ExportReport run() throws ExportException, IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ExportException(folder + " is a file. Name a folder with --out.");
        }
        Optional<Manifest> earlier = Manifest.of(folder);
        requireNoObstacles();
        if (earlier.isEmpty()) {
            requireRoom();
        }
        Manifest before = earlier.orElseGet(Manifest::empty);
        ExportReport report = new ExportReport(earlier.isEmpty(), plan(before));
        before.write(folder); // so that an interrupted export can be continued
        perform(report);
        after(before, report).write(folder);
        return report;
    }

    private void requireNoObstacles() throws ExportException {
        List<String> paths = new ArrayList<>(files.keySet());
        paths.add(Manifest.PATH);
        for (String path : paths) {
            Optional<Path> obstacle = new Place(folder, path).obstacle();
            if (obstacle.isPresent()) {
                throw new ExportException(obstacle.get() + " is in the way of " + path
                        + ": it should be a folder. Remove or rename it, and export again.");
            }
        }
    }

    /** Where nothing was exported before, nothing may be mixed up with the starter. */
    private void requireRoom() throws ExportException, IOException {
        if (isEmpty()) {
            return;
        }
        if (!Files.exists(folder.resolve(GIT))) {
            throw new ExportException(folder + " is not empty, and no earlier export: it has no " + Manifest.PATH
                    + ". Name a new folder, or a git repository to add the starter to.");
        }
        List<String> taken = new ArrayList<>();
        for (Shipped file : files.values()) {
            Optional<String> there = new Place(folder, file.path()).hash();
            if (there.isPresent() && !there.get().equals(file.hash())) {
                taken.add(file.path());
            }
        }
        if (!taken.isEmpty()) {
            throw new ExportException(folder + " is a git repository that has files of its own where the starter has"
                    + " some: " + names(taken) + ". Remove them, or name another folder.");
        }
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.allMatch(child -> child.endsWith(GIT));
        }
    }

    private static String names(List<String> paths) {
        String first = String.join(", ", paths.subList(0, Math.min(MOST_NAMES, paths.size())));
        return paths.size() <= MOST_NAMES ? first : first + " and " + (paths.size() - MOST_NAMES) + " more";
    }

    private List<Step> plan(Manifest before) throws IOException {
        SortedMap<String, Action> actions = new TreeMap<>();
        for (Shipped file : files.values()) {
            action(file, before).ifPresent(action -> actions.put(file.path(), action));
        }
        for (String path : before.hashes().keySet()) {
            Optional<String> there = new Place(folder, path).hash();
            if (!files.containsKey(path) && there.isPresent()) {
                actions.put(path, there.equals(before.hash(path)) ? Action.REMOVED : Action.ORPHANED);
            }
        }
        List<Step> steps = new ArrayList<>();
        actions.forEach((path, action) -> steps.add(new Step(action, path)));
        return steps;
    }

    /** What to do for a file; empty if it is right as it is. */
    private Optional<Action> action(Shipped file, Manifest before) throws IOException {
        Optional<String> there = new Place(folder, file.path()).hash();
        if (there.isEmpty()) {
            return Optional.of(Action.CREATED);
        }
        if (there.get().equals(file.hash())) {
            return Optional.empty();
        }
        if (file.written()) {
            return Optional.of(Action.STUDENTS);
        }
        Optional<String> known = before.hash(file.path());
        if (known.isEmpty()) {
            return Optional.of(Action.FOREIGN);
        }
        return Optional.of(known.equals(there) ? Action.UPDATED : Action.CHANGED);
    }

    private void perform(ExportReport report) throws IOException {
        for (String path : report.paths(Action.REMOVED)) {
            new Place(folder, path).remove();
        }
        List<String> due = new ArrayList<>(report.paths(Action.CREATED));
        due.addAll(report.paths(Action.UPDATED));
        for (Shipped file : files.values()) {
            if (due.contains(file.path())) {
                new Place(folder, file.path()).put(file.source());
            }
        }
    }

    /** What belongs to the kit now. Of a changed file the old hash stays, so that undoing the change is noticed. */
    private Manifest after(Manifest before, ExportReport report) throws IOException {
        List<String> changed = report.paths(Action.CHANGED);
        List<String> foreign = report.paths(Action.FOREIGN);
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Shipped file : files.values()) {
            if (changed.contains(file.path())) {
                before.hash(file.path()).ifPresent(hash -> hashes.put(file.path(), hash));
            } else if (!file.written() && !foreign.contains(file.path())) {
                hashes.put(file.path(), file.hash());
            }
        }
        return new Manifest(hashes);
    }
}
