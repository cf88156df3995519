package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The starter stands alone, so its build repeats what the kit's build has pinned. */
class PomTest {

    private static final Pattern VERSION = Pattern.compile("<(version\\.[a-z0-9-]+)>([^<$]+)</");

    @Test
    void the_starter_repeats_the_versions_of_the_kit() throws IOException {
        Map<String, String> kit = versions(GradeProcess.HOME.resolve("pom.xml"));

        Map<String, String> starter = versions(GradeProcess.HOME.resolve("starter/pom.xml"));

        assertThat(starter).isNotEmpty();
        assertThat(kit).containsAllEntriesOf(starter);
    }

    @Test
    void the_starter_has_no_parent_and_knows_nothing_of_the_kit() throws IOException {
        String pom = Files.readString(GradeProcess.HOME.resolve("starter/pom.xml"));

        assertThat(pom).doesNotContain("<parent>", "rendezvous-", "reference");
    }

    private static Map<String, String> versions(Path pom) throws IOException {
        return VERSION.matcher(Files.readString(pom))
                .results()
                .collect(Collectors.toMap((MatchResult found) -> found.group(1), found -> found.group(2)));
    }
}
