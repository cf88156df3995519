package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import rendezvous.model.Scorecard;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

class JUnitXmlTest {

    private static final String HOSTILE =
            "\u0000\u0008\ufffe\ud800 ]]></failure><testcase name='x'/> &lt; &#0; \u202e\"'<!--";

    @Test
    void surefires_dialect_has_one_suite_and_no_attribute_that_its_readers_refuse() throws Exception {
        Element suite = parsed(surefire("main")).getDocumentElement();

        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("3");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(elements(suite, "testcase")).hasSize(5).allSatisfy(test -> {
            assertThat(test.getAttribute("time")).isEqualTo("0");
            assertThat(test.hasAttribute("file")).isFalse();
        });
    }

    @Test
    void gitlabs_dialect_has_a_root_above_and_names_the_students_file() throws Exception {
        String xml = new GitLabJUnitFormat()
                .many(Fixtures.assignment(), List.of(Fixtures.card("x"), Fixtures.refused("bob", "It is a link.")))
                .orElseThrow()
                .document();
        Element root = parsed(xml).getDocumentElement();

        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(elements(root, "testsuite"))
                .extracting(suite -> suite.getAttribute("name"))
                .containsExactly("adams-alice", "bob");
        assertThat(elements(root, "testcase"))
                .filteredOn(test -> test.hasAttribute("file"))
                .singleElement()
                .satisfies(test -> assertThat(test.getAttribute("file")).isEqualTo(Fixtures.FILE));
    }

    @Test
    void a_failure_repeats_its_message_in_the_text_for_readers_that_drop_it() throws Exception {
        Element failure = elements(parsed(surefire("main")).getDocumentElement(), "failure")
                .get(0);

        assertThat(failure.getAttribute("type")).isEqualTo("failed");
        assertThat(failure.getTextContent())
                .startsWith(failure.getAttribute("message"))
                .contains("where: " + Fixtures.FILE + ":3", "next: Start all threads", "points: 1.25 of 6.0");
    }

    @Test
    void names_are_unique_since_some_readers_keep_only_the_first() throws Exception {
        assertThat(elements(parsed(surefire("main")).getDocumentElement(), "testcase"))
                .extracting(test -> test.getAttribute("name"))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_has_no_score_is_an_error_and_never_an_empty_suite() throws Exception {
        Scorecard refused = Fixtures.refused("bob", "It is a link.");
        String xml = new JUnitFormat()
                .one(Fixtures.result(refused, Optional.empty()))
                .document();
        Element suite = parsed(xml).getDocumentElement();

        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(elements(suite, "error").get(0).getTextContent()).isEqualTo("refused: It is a link.");
    }

    @Test
    void no_byte_of_a_student_breaks_the_document() throws Exception {
        String xml = surefire(HOSTILE);
        Element suite = parsed(xml).getDocumentElement();

        assertThat(elements(suite, "testcase")).hasSize(5);
        assertThat(xml).doesNotContainPattern("[\\p{Cc}\\p{Cf}\ufffe\uffff&&[^\n]]");
        assertThat(elements(suite, "failure").get(0).getTextContent())
                .contains("]]></failure><testcase name='x'/> &lt; &#0;", "\\u{202e}");
    }

    static String surefire(String studentText) {
        return new JUnitFormat().one(Fixtures.everyVerdict(studentText)).document();
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
