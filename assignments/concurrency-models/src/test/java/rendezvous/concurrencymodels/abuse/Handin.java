package rendezvous.concurrencymodels.abuse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes what a student would hand in: a base, a case's files over it, and what its entries describe. */
final class Handin {

    private static final Path REFERENCE = Path.of("../../reference");
    private static final Path SAMPLES = Path.of("samples");
    private static final Path BASES = CaseReader.CASES.resolve("base");

    private final Map<String, String> placeholders;

    /** @param placeholders what stands for names that only the suite knows, such as {@code @CANARY@} */
    Handin(Map<String, String> placeholders) {
        this.placeholders = placeholders;
    }

    /** A whole submission without abuse. */
    Path honest(String base, Path target) throws IOException {
        lay(base, target);
        return target;
    }

    /** The case as it is handed in. */
    Path hostile(AbuseCase abuse, Path target) throws IOException {
        if (abuse.as().equals("folder")) {
            lay(abuse.base(), target);
            copy(abuse.folder(), target);
            new FolderMaker(target).make(replaced(abuse.entries()));
            return target;
        }
        List<Entry> entries =
                new ArrayList<>(baseEntries(abuse, target.resolveSibling(target.getFileName() + "-base")));
        entries.addAll(replaced(abuse.entries()));
        Path archive = target.resolveSibling(target.getFileName() + "." + abuse.as());
        return Files.write(archive, abuse.as().equals("zip") ? ZipMaker.of(entries) : TarMaker.of(entries));
    }

    private List<Entry> baseEntries(AbuseCase abuse, Path scratch) throws IOException {
        lay(abuse.base(), scratch);
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.add(Entry.file(scratch.relativize(file).toString(), Files.readAllBytes(file)));
            }
        }
        return entries;
    }

    private List<Entry> replaced(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.iterate(1, number -> number + 1)
                        .limit(entry.count())
                        .map(number -> entry.count() > 1 ? entry.numbered(number) : entry))
                .map(this::replaced)
                .toList();
    }

    private Entry replaced(Entry entry) {
        return new Entry(
                replaced(entry.name()),
                entry.kind(),
                replaced(entry.start()),
                Entry.latin(replaced(entry.latin().getBytes(StandardCharsets.ISO_8859_1))),
                entry.times(),
                entry.end(),
                replaced(entry.target()),
                1);
    }

    private void lay(String base, Path target) throws IOException {
        Files.createDirectories(target);
        if (base.equals("none")) {
            return;
        }
        copy(REFERENCE.resolve("src/main"), target.resolve("src/main"));
        Files.copy(REFERENCE.resolve("ANALYSIS.md"), target.resolve("ANALYSIS.md"));
        if (Files.exists(BASES.resolve(base))) {
            copy(BASES.resolve(base), target);
        } else if (!base.equals("reference")) {
            copy(SAMPLES.resolve(base), target);
            Files.deleteIfExists(target.resolve("expect.yaml"));
        }
    }

    private void copy(Path from, Path target) throws IOException {
        try (Stream<Path> entries = Files.walk(from)) {
            for (Path entry : entries.toList()) {
                Path place = target.resolve(from.relativize(entry).toString());
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(place);
                } else if (!entry.endsWith(AbuseCase.LABEL)) {
                    copyFile(entry, place);
                }
            }
        }
    }

    private void copyFile(Path from, Path place) throws IOException {
        if (from.toString().endsWith(".java")) {
            Files.writeString(place, replaced(Files.readString(from)));
        } else {
            Files.copy(from, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private byte[] replaced(byte[] content) {
        return holdsPlaceholder(content)
                ? replaced(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : content;
    }

    private boolean holdsPlaceholder(byte[] content) {
        String latin = new String(content, StandardCharsets.ISO_8859_1);
        return placeholders.keySet().stream().anyMatch(latin::contains);
    }

    private String replaced(String text) {
        String result = text;
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            result = result.replace(placeholder.getKey(), placeholder.getValue());
        }
        return result;
    }

    static Optional<Path> parent(Path path) {
        return Optional.ofNullable(path.getParent());
    }
}
