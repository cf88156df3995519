package rendezvous.intake;

import rendezvous.assignment.Assignment;
import rendezvous.intake.IntakeResult.Accepted;
import rendezvous.intake.IntakeResult.Refused;
import rendezvous.model.Note;
import rendezvous.model.SourceFile;
import rendezvous.model.Submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a folder as a submission: finds the project in it, reads the files that count, and never follows a link.
 * Immutable and thread-safe.
 *
 * <p>What counts are Java files under {@code src/main/java} and the files that the assignment gives or asks for. The
 * project is the folder in which the assignment's packages lie; it may be the candidate's folder itself or stand inside
 * it, but there must be one only.
 */
public final class Intake {

    private static final String SOURCES = "src/main/java/";

    private final Caps caps;
    private final Set<String> markers;
    private final Set<String> counted;

    private Intake(Caps caps, Set<String> markers, Set<String> counted) {
        this.caps = caps;
        this.markers = markers;
        this.counted = counted;
    }

    /**
     * Prepares reading for one assignment.
     *
     * @param assignment says which files count
     * @return the reader
     */
    public static Intake of(Assignment assignment) {
        return of(assignment, Caps.DEFAULT);
    }

    static Intake of(Assignment assignment, Caps caps) {
        Set<String> counted = new TreeSet<>(assignment.given());
        counted.addAll(assignment.written());
        Set<String> markers = assignment.written().stream()
                .filter(path -> path.startsWith(SOURCES))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Intake(caps, markers, counted);
    }

    /**
     * Reads one candidate.
     *
     * @param candidate what to read
     * @return the submission, or why there is none and how to repair it
     * @throws IOException if the machine could not read it: never the student's fault
     */
    public IntakeResult read(Candidate candidate) throws IOException {
        try {
            return accept(candidate);
        } catch (Refusal refusal) {
            return new Refused(candidate.id(), Optional.empty(), refusal.reason());
        }
    }

    private Accepted accept(Candidate candidate) throws IOException, Refusal {
        if (!Files.isDirectory(candidate.path(), LinkOption.NOFOLLOW_LINKS)) {
            throw notAFolder(candidate.path());
        }
        FolderScan scan = FolderScan.of(candidate.path(), caps);
        String root = projectIn(scan);
        SortedMap<String, byte[]> contents = contents(scan.files(), root.isEmpty() ? "" : root + '/');
        Names.checkDistinct(contents.keySet());
        List<Note> notes = new ArrayList<>();
        if (!root.isEmpty()) {
            notes.add(new Note("project-in-folder", "The project was found in the folder " + Names.quoted(root) + '.'));
        }
        scan.ignored().forEach((kind, paths) -> notes.add(new Note(kind.code, kind.text + ' ' + Names.listed(paths))));
        List<SourceFile> files = repaired(contents, notes);
        return new Accepted(new Submission(candidate.id(), Digest.of(contents), files, notes));
    }

    private static Refusal notAFolder(Path path) {
        if (Files.isSymbolicLink(path)) {
            return new Refusal("link", "The submission is a link. Put the folder itself in its place.");
        }
        if (Archives.isArchive(path)) {
            return new Refusal("archive", "The submission is an archive. Unpack it into a folder, and grade that.");
        }
        return new Refusal("not-a-folder", "The submission is a single file. Put the project's folder in its place.");
    }

    private String projectIn(FolderScan scan) throws Refusal {
        List<String> roots = scan.folders().stream()
                .filter(folder -> markers.stream()
                        .anyMatch(marker -> scan.folders().contains(folder.isEmpty() ? marker : folder + '/' + marker)))
                .toList();
        if (roots.size() == 1) {
            return roots.get(0);
        }
        if (roots.size() > 1) {
            throw new Refusal(
                    "two-projects",
                    "There are %d projects: %s Keep the one that shall be graded."
                            .formatted(
                                    roots.size(),
                                    Names.listed(
                                            roots.stream().map(Intake::shown).toList())));
        }
        if (scan.files().isEmpty()) {
            throw new Refusal(
                    "empty", "There is nothing in it to grade. Hand in the project's folder, with its sources.");
        }
        throw new Refusal(
                "no-project",
                "There is no folder %s in it. Hand in the whole project, with its folders."
                        .formatted(String.join(" or ", markers)));
    }

    private static String shown(String root) {
        return root.isEmpty() ? "." : root;
    }

    private SortedMap<String, byte[]> contents(SortedMap<String, Path> files, String root) throws IOException, Refusal {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().startsWith(root)) {
                String path = file.getKey().substring(root.length());
                if (counts(path)) {
                    contents.put(path, bytes(file.getValue(), path));
                }
            }
        }
        return contents;
    }

    private boolean counts(String path) {
        return counted.contains(path) || (path.startsWith(SOURCES) && path.endsWith(".java"));
    }

    private byte[] bytes(Path file, String path) throws IOException, Refusal {
        int most = Math.toIntExact(caps.sourceBytes());
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refusal(
                        "source-too-large",
                        "%s is larger than %d KiB. Hand in what you wrote yourself."
                                .formatted(Names.quoted(path), most >> 10));
            }
            return bytes;
        }
    }

    private static List<SourceFile> repaired(SortedMap<String, byte[]> contents, List<Note> notes) {
        Map<TextRepair.Repair, List<String>> repairs = new EnumMap<>(TextRepair.Repair.class);
        List<SourceFile> files = new ArrayList<>();
        contents.forEach((path, bytes) -> {
            TextRepair repair = TextRepair.of(bytes);
            files.add(new SourceFile(path, repair.text()));
            repair.repairs()
                    .forEach(kind -> repairs.computeIfAbsent(kind, unused -> new ArrayList<>())
                            .add(path));
        });
        repairs.forEach((kind, paths) -> notes.add(new Note(kind.code, kind.text + ' ' + Names.listed(paths))));
        return files;
    }
}
