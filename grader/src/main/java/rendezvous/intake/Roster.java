package rendezvous.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What shall be graded: one submission, or a class of them.
 *
 * <p>A folder is one submission if a project's files lie directly in it ({@code src}, {@code pom.xml}) or if it holds
 * no more than one folder. A folder with several folders or archives in it is a class, each of them one submission. So
 * nobody is lost: an empty folder in a class is a refused submission, not a gap.
 *
 * @param candidates in the order of their ids, at least one
 * @param single whether one submission was named, not a class
 */
public record Roster(List<Candidate> candidates, boolean single) {

    private static final Set<String> PROJECT_SIGNS = Set.of("src", "pom.xml");

    public Roster {
        candidates = List.copyOf(candidates);
    }

    /**
     * Finds the candidates behind what was named on the command line.
     *
     * @param arguments folders: submissions or classes
     * @return their candidates, with ids that don't depend on the order of the arguments
     * @throws IntakeException if one doesn't exist or is no folder
     * @throws IOException if a folder can't be listed
     */
    public static Roster of(List<Path> arguments) throws IntakeException, IOException {
        List<Path> paths = new ArrayList<>();
        for (Path argument : arguments) {
            paths.addAll(behind(argument));
        }
        List<Path> distinct = paths.stream().distinct().toList();
        Set<String> ambiguous = ambiguous(distinct);
        List<Candidate> candidates = distinct.stream()
                .map(path -> new Candidate(SafeId.distinct(path, ambiguous), path))
                .sorted(Comparator.comparing(Candidate::id))
                .toList();
        boolean single = candidates.size() == 1 && arguments.size() == 1;
        return new Roster(candidates, single);
    }

    private static Set<String> ambiguous(List<Path> paths) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        paths.stream().map(SafeId::of).filter(id -> !seen.add(id)).forEach(twice::add);
        return twice;
    }

    private static List<Path> behind(Path argument) throws IntakeException, IOException {
        if (Archives.isArchive(argument) && Files.isRegularFile(argument)) {
            throw new IntakeException("%s is an archive. Unpack it into a folder, and name that folder instead."
                    .formatted(Names.quoted(argument.toString())));
        }
        if (!Files.exists(argument)) {
            throw new IntakeException(
                    "There is no folder %s. Name the folder of a submission, or a folder of submissions."
                            .formatted(Names.quoted(argument.toString())));
        }
        if (!Files.isDirectory(argument)) {
            throw new IntakeException("%s is not a folder. Name the folder in which the submission lies."
                    .formatted(Names.quoted(argument.toString())));
        }
        Path folder = argument.toRealPath();
        List<Path> submissions = submissionsIn(folder);
        return submissions.size() > 1 ? submissions : List.of(folder);
    }

    private static List<Path> submissionsIn(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (PROJECT_SIGNS.contains(nameOf(child))) {
                    return List.of();
                }
                if (isSubmission(child)) {
                    found.add(child);
                }
            }
        }
        Collections.sort(found);
        return found;
    }

    private static boolean isSubmission(Path child) {
        String name = nameOf(child);
        boolean folder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
        boolean counts = folder || Files.isSymbolicLink(child) || Archives.isArchive(child);
        return counts
                && !name.startsWith(".")
                && Ignored.entry(name, name, folder).isEmpty();
    }

    private static String nameOf(Path path) {
        return Stream.ofNullable(path.getFileName())
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }
}
