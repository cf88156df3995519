package rendezvous.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * A document as its reader sees it: a skeleton of all that means something, which words may not change, and the words.
 *
 * @param skeleton names of elements, keys, commands and the like, in order
 * @param words all text
 */
record Parsed(List<String> skeleton, List<String> words) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** @throws IOException if it is no document of this format */
    static Parsed of(String format, String document) throws IOException {
        Parsed parsed = new Parsed(new ArrayList<>(), new ArrayList<>());
        switch (format.split("-", 2)[0]) {
            case "html" -> parsed.html(Jsoup.parse(document));
            case "markdown" -> parsed.markdown(MARKDOWN.parse(document));
            case "xml" -> parsed.xml(document);
            case "json" -> parsed.json("", STRICT.readTree(document));
            case "csv" -> parsed.csv(document);
            case "commands" -> parsed.commands(document);
            case "terminal" -> parsed.terminal(format, document);
            default -> throw new IllegalArgumentException(format);
        }
        return parsed;
    }

    private void html(org.jsoup.nodes.Node node) {
        if (node instanceof TextNode text) {
            words.add(text.getWholeText());
        } else if (node instanceof Comment comment) {
            skeleton.add("comment " + comment.getData());
        } else if (node instanceof Element element) {
            skeleton.add(element.tagName());
            for (Attribute attribute : element.attributes()) {
                skeleton.add(element.tagName() + ' ' + attribute.getKey());
                words.add(attribute.getValue());
            }
        }
        node.childNodes().forEach(this::html);
        if (node instanceof Element element) {
            skeleton.add("end " + element.tagName());
        }
    }

    /** Text is one run, however many nodes it has. */
    private void markdown(Node node) {
        if (node instanceof Text text) {
            words.add(text.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            words.add(" ");
            skeleton.add("break");
        } else {
            skeleton.add(node.getClass().getSimpleName());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            markdown(child);
        }
        if (!(node instanceof Text)) {
            skeleton.add("end");
        }
    }

    private void xml(String document) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            xml(builder.parse(new InputSource(new StringReader(document))).getDocumentElement());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private void xml(org.w3c.dom.Node node) {
        if (node.getNodeType() == org.w3c.dom.Node.TEXT_NODE) {
            words.add(node.getNodeValue());
            return;
        }
        skeleton.add(node.getNodeType() + node.getNodeName());
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            skeleton.add(node.getNodeName() + ' ' + attributes.item(i).getNodeName());
            words.add(attributes.item(i).getNodeValue());
        }
        for (int i = 0; i < node.getChildNodes().getLength(); i++) {
            xml(node.getChildNodes().item(i));
        }
        skeleton.add("end");
    }

    private void json(String key, JsonNode node) {
        skeleton.add(key + ' ' + node.getNodeType() + (node.isNumber() ? node.asString() : ""));
        if (node.isString()) {
            words.add(node.asString());
        }
        if (node.isObject()) {
            node.properties().forEach(property -> json(property.getKey(), property.getValue()));
        }
        node.values().stream().filter(value -> node.isArray()).forEach(value -> json("", value));
        skeleton.add("end");
    }

    private void csv(String document) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(document)) {
            for (CsvRecord row : rows) {
                skeleton.add(row.getFieldCount() + " fields");
                for (String field : row.getFields()) {
                    String plain = Normalizer.normalize(field, Normalizer.Form.NFKC)
                            .replaceAll("\\p{C}", "")
                            .strip();
                    skeleton.add(plain.matches("(?s)[=+@-].*") ? "formula" : "cell");
                    words.add(field);
                }
            }
        }
    }

    private void commands(String log) {
        for (String line : log.split("\r\n|[\n\r\u0085\u2028\u2029]", -1)) {
            skeleton.add(line.startsWith("::") ? "command" : "line");
        }
        for (RunnerLog.Command command : RunnerLog.of(log).obeyed()) {
            skeleton.add(command.name() + ' ' + command.properties().keySet());
            words.add(command.data());
            words.addAll(command.properties().values());
        }
    }

    /** What stands at the left is the grader's own; all that is quoted stands further to the right. */
    private void terminal(String format, String text) {
        switch (format) {
            case "terminal" ->
                text.lines().filter(line -> !line.startsWith("      ")).forEach(line -> skeleton.add("line"));
            case "terminal-class" -> skeleton.add(text.lines().count() + " lines");
            default -> {} // a log is nothing but words
        }
        words.add(text);
    }
}
