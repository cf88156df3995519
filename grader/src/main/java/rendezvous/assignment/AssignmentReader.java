package rendezvous.assignment;

import rendezvous.model.Limits;
import rendezvous.model.Points;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code assignment.yaml}. It is strict: what it doesn't know, it refuses, with line and column. */
public final class AssignmentReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CHECK_ID = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

    private AssignmentReader() {}

    /**
     * Reads an assignment.
     *
     * @param name what messages call the file, for example {@code assignment.yaml}
     * @param yaml its text
     * @return the assignment
     * @throws DefinitionException if anything in it is wrong, missing or unknown
     */
    public static Assignment read(String name, String yaml) {
        MappingReader root = new DefinitionText(name, yaml).root();
        String id = root.required("id").matching(ID, "small letters, digits and single hyphens");
        String title = root.required("title").text();
        Points maxScore = root.required("maxScore").points();
        String seed = root.required("seed").text();
        Limits limits = limits(root.required("limits").mapping());
        Set<String> given = paths(root.required("given"), Set.of());
        Set<String> written = paths(root.required("written"), given);
        List<CheckSpec> checks = checks(root.required("checks"));
        root.end();
        requireSum(root.required("maxScore"), maxScore, checks);
        return new Assignment(id, title, maxScore, seed, limits, List.copyOf(given), List.copyOf(written), checks);
    }

    private static void requireSum(ValueReader place, Points maxScore, List<CheckSpec> checks) {
        Points sum = checks.stream().map(CheckSpec::points).reduce(Points.ZERO, Points::plus);
        if (!sum.equals(maxScore)) {
            throw place.error(
                    "maxScore is " + maxScore + ", but the checks give " + sum + " together: change one of them");
        }
    }

    private static Limits limits(MappingReader limits) {
        Limits result = new Limits(
                limits.required("wall").duration(),
                limits.required("cpu").duration(),
                limits.required("output").bytes(),
                limits.required("memory").bytes(),
                limits.required("tasks").count(),
                limits.required("disk").bytes());
        limits.end();
        return result;
    }

    private static Set<String> paths(ValueReader list, Set<String> others) {
        Set<String> paths = new LinkedHashSet<>();
        for (ValueReader element : list.list("a path")) {
            String path = element.matching(PATH, "a relative path with slashes, without . and .. as folders");
            if (!paths.add(path) || others.contains(path)) {
                throw element.error("\"" + path + "\" stands twice: a file is given or written, once");
            }
        }
        return paths;
    }

    private static List<CheckSpec> checks(ValueReader list) {
        List<CheckSpec> checks = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (ValueReader element : list.list("a check")) {
            CheckSpec check = check(element.mapping(), ids);
            checks.add(check);
            ids.add(check.id());
        }
        if (checks.isEmpty()) {
            throw list.error("there are no checks: a rubric needs at least one");
        }
        return checks;
    }

    private static CheckSpec check(MappingReader check, Set<String> earlier) {
        ValueReader idValue = check.required("id");
        String id = idValue.matching(CHECK_ID, "group.name in small letters");
        if (earlier.contains(id)) {
            throw idValue.error("the check \"" + id + "\" stands twice: ids are unique");
        }
        CheckSpec spec = new CheckSpec(
                id,
                check.required("title").text(),
                check.required("points").points(),
                check.required("because").text(),
                check.optional("hint").map(ValueReader::text).map(String::strip),
                check.optional("requires").map(list -> requires(list, earlier)).orElse(List.of()),
                check.optional("public").map(ValueReader::flag).orElse(false),
                check.optional("manual").map(ValueReader::flag).orElse(false));
        check.end();
        return spec;
    }

    private static List<String> requires(ValueReader list, Set<String> earlier) {
        Set<String> required = new LinkedHashSet<>();
        for (ValueReader element : list.list("a required check")) {
            String id = element.matching(CHECK_ID, "group.name in small letters");
            if (!earlier.contains(id)) {
                throw element.error(
                        "no check \"" + id + "\" stands before this one: a check may only require earlier ones");
            }
            if (!required.add(id)) {
                throw element.error("\"" + id + "\" is required twice: keep one of them");
            }
        }
        return List.copyOf(required);
    }
}
