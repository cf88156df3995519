package rendezvous.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All formats that results can be handed on in. */
public final class Formats {

    private static final List<Format> ALL = List.of(
            new GitHubFormat(),
            new JUnitFormat(),
            new GitLabJUnitFormat(),
            new CodeQualityFormat(),
            new MarkdownFormat());

    private Formats() {}

    /**
     * Looks a format up.
     *
     * @param name as on the command line
     * @return the format, if there is one of this name
     */
    public static Optional<Format> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /**
     * What can be asked for.
     *
     * @return all names, for a message
     */
    public static String names() {
        return ALL.stream().map(Format::name).collect(Collectors.joining(", "));
    }
}
