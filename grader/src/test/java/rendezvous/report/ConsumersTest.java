package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** Formats held against programs and schemas that others read them with. What isn't on this machine is skipped. */
@Timeout(120)
class ConsumersTest {

    private static final String HOSTILE = "\u0000\ufffe ]]> <b> & \"'\n::error::x \u202e";

    @TempDir
    private Path folder;

    @Test
    void surefires_own_schema_accepts_the_junit_file() throws Exception {
        Path schema = Repository.consumer(
                "surefire-test-report.xsd", "apache/maven-surefire, maven-surefire-plugin/src/site/resources/xsd");
        javax.xml.validation.Schema surefire =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema.toFile());

        for (String text : List.of("main", HOSTILE)) {
            String xml = JUnitXmlTest.surefire(text);
            assertThatCode(() -> surefire.newValidator().validate(new StreamSource(new StringReader(xml))))
                    .doesNotThrowAnyException();
        }
        String refused = new JUnitFormat()
                .one(Fixtures.result(Fixtures.refused("bob", "It is a link."), Optional.empty()))
                .document();
        assertThatCode(() -> surefire.newValidator().validate(new StreamSource(new StringReader(refused))))
                .doesNotThrowAnyException();
    }

    @Test
    void gitlabs_own_schema_accepts_every_entry_of_the_code_quality_report() throws Exception {
        Path file = Repository.consumer("codeclimate.json", "gitlabhq/gitlabhq, app/validators/json_schemas");
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(Files.readString(file));
        JsonNode report = JsonMapper.shared().readTree(CodeQualityFormatTest.document(Fixtures.everyVerdict(HOSTILE)));

        assertThat(report.size()).isEqualTo(1);
        for (JsonNode entry : report) {
            assertThat(schema.validate(entry.toString(), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void junit_to_ctrf_reads_both_dialects_alike() throws Exception {
        JsonNode surefire = ctrf("surefire.xml", JUnitXmlTest.surefire(HOSTILE));
        JsonNode gitlab = ctrf(
                "gitlab.xml",
                new GitLabJUnitFormat().one(Fixtures.everyVerdict(HOSTILE)).document());

        for (JsonNode summary : List.of(surefire.at("/results/summary"), gitlab.at("/results/summary"))) {
            assertThat(summary.path("tests").asInt()).isEqualTo(5);
            assertThat(summary.path("failed").asInt()).isEqualTo(1);
            assertThat(summary.path("skipped").asInt()).isEqualTo(3);
        }
        assertThat(gitlab.at("/results/tests/1/filePath").asString()).isEqualTo(Fixtures.FILE);
        assertThat(gitlab.at("/results/tests/1/message").asString()).contains("At most 1 of 4 files");
    }

    private JsonNode ctrf(String name, String xml) throws Exception {
        Path program = Repository.nodeModule("junit-to-ctrf/dist/cli.js");
        Path file = Files.writeString(folder.resolve(name), xml);
        Path out = folder.resolve(name + ".json");
        Repository.Ended ended =
                Repository.run(folder, "node", program.toString(), file.toString(), "-o", out.toString());
        assertThat(ended.code()).describedAs(ended.output()).isZero();
        return JsonMapper.shared().readTree(Files.readString(out));
    }
}
