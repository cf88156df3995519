package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import rendezvous.Repository;
import rendezvous.model.Documents;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The schema that is published for programs that read {@code scorecard.json}. */
class ScorecardSchemaTest {

    @Test
    void a_scorecard_with_every_verdict_is_as_the_schema_says() throws Exception {
        assertThat(errors(Documents.toJson(Fixtures.card("main")))).isEmpty();
    }

    @Test
    void a_refused_one_is_as_the_schema_says() throws Exception {
        assertThat(errors(Documents.toJson(Fixtures.refused("bob", "There is nothing in it."))))
                .isEmpty();
    }

    @Test
    void what_a_scorecard_never_says_breaks_the_schema() throws Exception {
        String card = Documents.toJson(Fixtures.card("main"));

        for (String other : List.of(
                card.replaceFirst("\"kit\"", "\"kitt\""),
                card.replaceFirst("\"verdict\": \"passed\"", "\"verdict\": \"fine\""),
                card.replaceFirst("\"line\": 3", "\"line\": -3"),
                card.replaceFirst("\"maxScore\": 20.0", "\"maxScore\": \"20.0\""),
                card.replaceFirst("\"state\"", "\"more\": 1, \"state\""))) {
            assertThat(other).isNotEqualTo(card);
            assertThat(errors(other)).isNotEmpty();
        }
    }

    private static List<Error> errors(String document) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Repository.root().resolve("docs/scorecard.schema.json")));
        return schema.validate(document, InputFormat.JSON);
    }
}
