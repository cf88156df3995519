package concurrency.kit;

import static org.assertj.core.api.Assertions.assertThat;

import concurrency.kit.Timeline.Bar;
import concurrency.kit.Timeline.Kind;
import concurrency.kit.Timeline.Lane;
import concurrency.kit.Timeline.Mark;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

class TimelineTest {

    private static final String HOSTILE = "\"/><script>alert(1)</script>&\u0000\u001b\u202e\ud800]]>";

    @Test
    void hostile_text_stays_text() throws Exception {
        Bar bar = new Bar(0, 1_000, Kind.READ, HOSTILE);
        Document svg = parse(
                new Timeline(HOSTILE, List.of(new Lane(HOSTILE, List.of(bar))), List.of(new Mark(5, HOSTILE))).svg());
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("<script>")
                .doesNotContain("\u202e");
    }

    @Test
    void nothing_in_it_refers_to_anything_outside() {
        assertThat(sample().svg().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "href", "url(", "style", "@import", " id=");
    }

    @Test
    void says_in_words_what_it_shows() throws Exception {
        Document svg = parse(sample().svg());
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("sample");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("main: read a.txt, 0.000 s to 1.500 s; count a.txt, 1.500 s to 1.500 s.");
    }

    @Test
    void kinds_differ_in_more_than_the_hue_and_short_bars_can_be_seen() throws Exception {
        List<Element> bars = rectangles(parse(sample().svg()), "a.txt");
        assertThat(bars).hasSize(2);
        assertThat(bars.get(0).getAttribute("fill")).isNotEqualTo(bars.get(1).getAttribute("fill"));
        assertThat(Double.parseDouble(bars.get(1).getAttribute("width"))).isGreaterThanOrEqualTo(3);
    }

    @Test
    void everything_fits_into_its_width() throws Exception {
        List<Element> bars = rectangles(parse(sample().svg()), "a.txt");
        assertThat(bars)
                .allSatisfy(bar -> assertThat(Double.parseDouble(bar.getAttribute("x"))
                                + Double.parseDouble(bar.getAttribute("width")))
                        .isLessThanOrEqualTo(900));
    }

    @Test
    void nothing_and_a_single_instant_can_be_drawn() throws Exception {
        parse(new Timeline("", List.of(), List.of()).svg());
        Bar instant = new Bar(Long.MAX_VALUE, Long.MIN_VALUE, Kind.COUNT, "");
        parse(new Timeline("", List.of(new Lane("", List.of(instant))), List.of()).svg());
    }

    @Test
    void the_axis_has_few_round_numbers() {
        TimeScale scale = TimeScale.of(sample(), 0, 100);
        assertThat(scale.unit()).isEqualTo("ms");
        assertThat(scale.ticks().stream().map(scale::number))
                .containsExactly("0", "200", "400", "600", "800", "1000", "1200", "1400");
    }

    private static Timeline sample() {
        List<Bar> bars = List.of(
                new Bar(7, 1_500_000_007L, Kind.READ, "a.txt"),
                new Bar(1_500_000_007L, 1_500_000_008L, Kind.COUNT, "a.txt"));
        return new Timeline("sample", List.of(new Lane("main", bars)), List.of(new Mark(1_000, "1 in flight")));
    }

    private static List<Element> rectangles(Document svg, String label) {
        NodeList all = svg.getElementsByTagName("rect");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(rectangle -> rectangle.getTextContent().contains(label))
                .toList();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
