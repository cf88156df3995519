package rendezvous.batch;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.DefinitionException;
import rendezvous.assignment.SampleLabel;
import rendezvous.assignment.SampleLabelReader;
import rendezvous.intake.Candidate;
import rendezvous.intake.Intake;
import rendezvous.intake.IntakeResult;
import rendezvous.intake.IntakeResult.Accepted;
import rendezvous.model.SourceFile;
import rendezvous.sandbox.WorkFolder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The labelled samples of an assignment. A sample holds only the files that differ from its base, so each is laid over
 * a copy of it before it is graded.
 */
public final class Samples {

    private static final String LABEL = "expect.yaml";

    private final Path folder;
    private final Map<SampleLabel.Base, Path> bases;
    private final Assignment assignment;

    /**
     * Names the places.
     *
     * @param home the kit's folder
     * @param assignment whose samples
     */
    public Samples(Path home, Assignment assignment) {
        this.folder = home.resolve("assignments").resolve(assignment.id()).resolve("samples");
        this.bases = new EnumMap<>(Map.of(
                SampleLabel.Base.REFERENCE, home.resolve("reference"),
                SampleLabel.Base.STARTER, home.resolve("starter")));
        this.assignment = assignment;
    }

    /**
     * Reads all labels.
     *
     * @return sorted by id, at least one
     * @throws DefinitionException if there is no sample, a sample without a label, a label without a check, or a label
     *     that can't be read
     * @throws IOException if the folder can't be read
     */
    public List<Sample> read() throws IOException {
        requireNoLabelAlone();
        List<Sample> samples = new ArrayList<>();
        for (Path sample : children(folder)) {
            Path label = sample.resolve(LABEL);
            String name = folder.relativize(label).toString();
            if (!Files.isRegularFile(label)) {
                throw new DefinitionException("The sample " + sample.getFileName() + " has no label: write " + label
                        + ", or remove the sample.");
            }
            samples.add(new Sample(
                    String.valueOf(sample.getFileName()),
                    SampleLabelReader.read("samples/" + name, Files.readString(label), assignment)));
        }
        if (samples.isEmpty()) {
            throw new DefinitionException("There are no samples in " + folder + ": nothing can be validated.");
        }
        return samples;
    }

    private void requireNoLabelAlone() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> labels = Files.newDirectoryStream(folder, "*.yaml")) {
            for (Path label : labels) {
                throw new DefinitionException("The label " + label
                        + " has no sample: put it into the sample's folder as " + LABEL + ", or remove it.");
            }
        }
    }

    /**
     * Makes whole submissions of samples.
     *
     * @param samples which
     * @param into an empty folder
     * @return one candidate for each, with the sample's id
     * @throws IOException if files can't be copied
     */
    public List<Candidate> layOver(List<Sample> samples, Path into) throws IOException {
        Map<SampleLabel.Base, List<SourceFile>> files = new EnumMap<>(SampleLabel.Base.class);
        List<Candidate> candidates = new ArrayList<>();
        for (Sample sample : samples) {
            SampleLabel.Base base = sample.label().base();
            if (!files.containsKey(base)) {
                files.put(base, baseFiles(base));
            }
            Path target = into.resolve(sample.id());
            write(files.getOrDefault(base, List.of()), target);
            copy(folder.resolve(sample.id()), target);
            Files.deleteIfExists(target.resolve(LABEL));
            candidates.add(new Candidate(sample.id(), target));
        }
        return candidates;
    }

    /**
     * Removes what {@link #layOver} made.
     *
     * @param folder with all that is in it; what can't be removed stays
     */
    public static void discard(Path folder) {
        new WorkFolder(folder).delete();
    }

    /** The Java files that a sample itself has. */
    List<SourceFile> ownFiles(Sample sample) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        Path place = folder.resolve(sample.id());
        try (Stream<Path> entries = Files.walk(place)) {
            for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().endsWith(".java")) {
                    files.add(new SourceFile(place.relativize(file).toString(), Files.readString(file)));
                }
            }
        }
        return files;
    }

    /** The files of what samples lie over. */
    List<SourceFile> baseFiles(SampleLabel.Base base) throws IOException {
        Path place = bases.getOrDefault(base, folder);
        IntakeResult read = Intake.of(assignment).read(new Candidate(base.name(), place));
        if (read instanceof Accepted accepted) {
            return accepted.submission().files();
        }
        throw new DefinitionException("The samples' base " + place + " can't be read as a submission.");
    }

    private static void write(List<SourceFile> files, Path target) throws IOException {
        for (SourceFile file : files) {
            Path place = target.resolve(file.path());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.text());
        }
    }

    private static void copy(Path from, Path target) throws IOException {
        try (Stream<Path> entries = Files.walk(from)) {
            for (Path entry : entries.toList()) {
                Path place = target.resolve(from.relativize(entry).toString());
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(entry, place, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
                entries.forEach(children::add);
            }
        }
        Collections.sort(children);
        return children;
    }
}
