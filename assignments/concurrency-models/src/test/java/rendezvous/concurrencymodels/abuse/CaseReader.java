package rendezvous.concurrencymodels.abuse;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import rendezvous.concurrencymodels.abuse.AbuseCase.Allowed;
import rendezvous.concurrencymodels.abuse.AbuseCase.Stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the cases. Strict: an unknown key is an error, so that nothing is forbidden in vain. */
final class CaseReader {

    static final Path CASES = Path.of("abuse");
    static final List<String> FAMILIES =
            List.of("forging", "stealing", "destroying", "stalling", "confusing", "cheating");

    /** Beside the limit of a session: intake, the compiler, the judge, a neighbour, and a loaded machine. */
    private static final int GRACE_SECONDS = 60;

    /** Where nothing is built or run. */
    private static final int ONLY_READ_SECONDS = 30;

    private final String place;
    private final Map<String, Object> values;

    private CaseReader(String place, Map<String, Object> values) {
        this.place = place;
        this.values = values;
    }

    /** All cases, in the order of their families and names. */
    static List<AbuseCase> all() throws IOException {
        List<AbuseCase> cases = new ArrayList<>();
        for (String family : FAMILIES) {
            try (Stream<Path> folders = Files.list(CASES.resolve(family))) {
                for (Path folder : folders.sorted().toList()) {
                    cases.add(read(family, folder));
                }
            }
        }
        return cases;
    }

    static AbuseCase named(String name) throws IOException {
        return all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no case " + name));
    }

    private static AbuseCase read(String family, Path folder) throws IOException {
        Path label = folder.resolve(AbuseCase.LABEL);
        Object root = new Load(LoadSettings.builder().setLabel(label.toString()).build())
                .loadFromString(Files.readString(label));
        CaseReader reader = new CaseReader(label.toString(), mapping(label.toString(), root));
        AbuseCase read = reader.read(family, folder, hasSources(folder));
        reader.end();
        return read;
    }

    private static boolean hasSources(Path folder) {
        return Files.exists(folder.resolve("src"));
    }

    private AbuseCase read(String family, Path folder, boolean hasSources) {
        List<String> plays = texts("plays");
        String stage = text("stage").orElse(plays.isEmpty() ? "intake" : "play");
        Map<String, Long> limits = numbers(section("limits"));
        String base = text("base").orElse(hasSources ? "hooked" : "reference");
        return new AbuseCase(
                folder,
                texts("numbers"),
                family,
                text("title").orElseThrow(() -> new IllegalArgumentException(place + " has no title")),
                texts("defences"),
                Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
                base,
                text("twin").orElse(base.equals("none") ? "reference" : base),
                plays,
                flag("neighbour"),
                flag("fast"),
                text("as").orElse("folder"),
                entries(),
                limits,
                allowed(section("allowed")),
                texts("forbidden"),
                texts("hidden"),
                text("named").orElse(AbuseCase.USUAL_NAME),
                text("wall")
                        .map(Integer::parseInt)
                        .orElse(stage.equals("intake") ? ONLY_READ_SECONDS : longest(limits)));
    }

    private static int longest(Map<String, Long> limits) {
        return GRACE_SECONDS + Math.toIntExact(limits.getOrDefault("wall", Excerpt.WALL_SECONDS));
    }

    private static Allowed allowed(CaseReader section) {
        Allowed allowed = new Allowed(
                Set.copyOf(section.texts("states")),
                Set.copyOf(section.texts("notes")),
                Set.copyOf(section.texts("ends")),
                section.texts("lost"),
                section.texts("mayLose"),
                section.texts("says"));
        section.end();
        if (allowed.states().isEmpty()) {
            throw new IllegalArgumentException(section.place + " allows no state");
        }
        return allowed;
    }

    private static Map<String, Long> numbers(CaseReader section) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        section.values.forEach((key, value) -> numbers.put(key, Long.parseLong(value.toString())));
        section.values.clear();
        return numbers;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Object value : list("entries")) {
            CaseReader entry = new CaseReader(place, mapping(place, value));
            entries.add(entry.entry());
            entry.end();
        }
        return entries;
    }

    private Entry entry() {
        byte[] content = text("hex")
                .map(digits -> HexFormat.of().parseHex(digits))
                .orElseGet(() -> text("text").orElse("").getBytes(StandardCharsets.UTF_8));
        return new Entry(
                text("name").orElse(""),
                text("kind").orElse("file"),
                text("start").orElse(""),
                Entry.latin(content),
                text("times").map(Integer::parseInt).orElse(1),
                text("end").orElse(""),
                text("target").orElse(""),
                text("count").map(Integer::parseInt).orElse(1));
    }

    private CaseReader section(String key) {
        Object value = values.remove(key);
        return new CaseReader(place + ": " + key, value == null ? new LinkedHashMap<>() : mapping(place, value));
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(values.remove(key)).map(Object::toString);
    }

    private boolean flag(String key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }

    private List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    private List<?> list(String key) {
        Object value = values.remove(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(place + ": " + key + " must be a list");
    }

    private static Map<String, Object> mapping(String place, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(String.valueOf(key), element));
            return copy;
        }
        throw new IllegalArgumentException(place + " must be a mapping");
    }

    private void end() {
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(place + " has unknown keys: " + new TreeSet<>(values.keySet()));
        }
    }
}
