package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

    /** What GitLab's reader of JUnit XML finds around itself; prints what it read, as JSON. */
    private static final String GITLAB = """
            require 'json'
            require 'active_support'
            require 'active_support/core_ext'
            require 'nokogiri'
            module Gitlab; module Ci
              module Parsers; class ParserError < StandardError; end; end
              module Reports; class TestCase
                STATUS_SUCCESS, STATUS_FAILED, STATUS_SKIPPED, STATUS_ERROR = %w[success failed skipped error]
                attr_reader :read
                def initialize(read) = @read = read
              end; end
            end; end
            class Suite
              attr_reader :cases, :problem
              def name = 'suite'
              def add_test_case(found) = (@cases ||= []) << found.read.except(:job)
              def set_suite_error(problem) = @problem = problem
            end
            load ARGV[0]
            suite = Suite.new
            Gitlab::Ci::Parsers::Test::Junit.new.parse!(File.read(ARGV[1]), suite, job: nil)
            puts JSON.generate({ cases: suite.cases, problem: suite.problem })
            """;

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
    void gitlabs_own_reader_finds_every_case_with_file_and_reason() throws Exception {
        Path reader = Repository.consumer("junit.rb", "gitlabhq/gitlabhq, lib/gitlab/ci/parsers/test");
        assumeTrue(
                Repository.run(folder, "sh", "-c", "ruby -ractive_support -rnokogiri -e 1")
                                .code()
                        == 0,
                "ruby, ruby-activesupport and ruby-nokogiri are not installed");
        Path harness = Files.writeString(folder.resolve("gitlab.rb"), GITLAB);
        Path xml = Files.writeString(
                folder.resolve("junit.xml"),
                new GitLabJUnitFormat().one(Fixtures.everyVerdict(HOSTILE)).document());

        Repository.Ended ended = Repository.run(folder, "ruby", harness.toString(), reader.toString(), xml.toString());

        JsonNode read = JsonMapper.shared().readTree(ended.output());
        assertThat(read.path("problem").isNull()).describedAs(ended.output()).isTrue();
        assertThat(read.path("cases").size()).isEqualTo(5);
        assertThat(read.at("/cases/1/status").asString()).isEqualTo("failed");
        assertThat(read.at("/cases/1/suite_name").asString()).isEqualTo("adams-alice");
        assertThat(read.at("/cases/1/file").asString()).isEqualTo(Fixtures.FILE);
        assertThat(read.at("/cases/1/system_output").toString()).contains("At most 1 of 4 files", "next: Start all");
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
