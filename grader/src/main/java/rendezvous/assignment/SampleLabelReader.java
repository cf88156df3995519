package rendezvous.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the {@code expect.yaml} of a labelled sample, as strictly as {@link AssignmentReader} reads. */
public final class SampleLabelReader {

    private static final Map<String, SampleLabel.Base> BASES =
            Map.of("reference", SampleLabel.Base.REFERENCE, "starter", SampleLabel.Base.STARTER);

    private SampleLabelReader() {}

    /**
     * Reads a label.
     *
     * @param name what messages call the file, for example {@code samples/x/expect.yaml}
     * @param yaml its text
     * @param assignment whose checks the label may name
     * @return the label
     * @throws DefinitionException if anything in it is wrong, missing or unknown
     */
    public static SampleLabel read(String name, String yaml, Assignment assignment) {
        MappingReader root = new DefinitionText(name, yaml).root();
        SampleLabel label = new SampleLabel(
                root.required("title").text(),
                root.optional("base").map(SampleLabelReader::base).orElse(SampleLabel.Base.REFERENCE),
                root.optional("failed")
                        .map(ValueReader::mapping)
                        .map(mapping -> failed(mapping, assignment))
                        .orElse(Map.of()),
                List.of(),
                root.required("score").points());
        List<String> blocked = root.optional("blocked")
                .map(list -> blocked(list, label.failed().keySet(), assignment))
                .orElse(List.of());
        root.end();
        return new SampleLabel(label.title(), label.base(), label.failed(), blocked, label.score());
    }

    private static SampleLabel.Base base(ValueReader value) {
        SampleLabel.Base base = BASES.get(value.text());
        if (base == null) {
            throw value.error("base can't be \"" + value.text() + "\": it must be reference or starter");
        }
        return base;
    }

    private static Map<String, String> failed(MappingReader mapping, Assignment assignment) {
        Map<String, String> failed = new LinkedHashMap<>();
        for (String id : mapping.keys()) {
            requireCheck(mapping.key(id), id, assignment);
            failed.put(id, mapping.required(id).text());
        }
        return failed;
    }

    private static List<String> blocked(ValueReader list, Set<String> failed, Assignment assignment) {
        List<String> blocked = new ArrayList<>();
        for (ValueReader element : list.list("a blocked check")) {
            String id = element.text();
            requireCheck(element, id, assignment);
            if (failed.contains(id) || blocked.contains(id)) {
                throw element.error("\"" + id + "\" stands twice: a check ends in one way");
            }
            blocked.add(id);
        }
        return blocked;
    }

    private static void requireCheck(ValueReader place, String id, Assignment assignment) {
        if (assignment.check(id).isEmpty()) {
            throw place.error("the assignment " + assignment.id() + " has no check \"" + id + "\"");
        }
    }
}
