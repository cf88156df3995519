package rendezvous.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Hostile words at every place of a result, in every format, read by that format's own parser: nothing acts, and nothing
 * is lost. And with a way of escaping taken out, somebody notices.
 */
class HostileStringsTest {

    /** No format may shorten what is shorter than this. */
    private static final int NEVER_CUT = 60;

    private static final String HARMLESS = "main";
    private static final Pattern NUMBER = Pattern.compile("\\\\u\\{([0-9a-f]{1,6})\\}");
    private static final Pattern ON_GITHUB =
            Pattern.compile("(?i)www\\.|://|mailto:|:\\w+:|@\\w|(?<!&)#\\d|gh-\\d", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<Place> EVERY = EnumSet.allOf(Place.class);
    private static final Set<Place> REASON = EnumSet.of(Place.OBSERVED, Place.FILE, Place.MEANING, Place.NEXT);
    private static final Map<String, Set<Place>> SHOWN = Map.ofEntries(
            Map.entry("terminal", with(REASON, Place.NOTE)),
            Map.entry("terminal-class", Set.of()),
            Map.entry("terminal-log", Set.of(Place.OUTPUT)),
            Map.entry("html", with(REASON, Place.ID, Place.NOTE, Place.SOURCE)),
            Map.entry("html-index", Set.of(Place.ID, Place.NOTE)),
            Map.entry("markdown-feedback", with(REASON, Place.ID, Place.NOTE, Place.SOURCE)),
            Map.entry("markdown-comment", with(REASON, Place.NOTE, Place.SOURCE)),
            Map.entry("markdown-comment-class", Set.of(Place.ID, Place.NOTE)),
            Map.entry("markdown-summary", with(REASON, Place.NOTE, Place.SOURCE)),
            Map.entry("markdown-summary-class", Set.of(Place.ID, Place.NOTE)),
            Map.entry("csv", Set.of(Place.ID)),
            Map.entry("xml-junit", with(REASON, Place.ID)),
            Map.entry("xml-gitlab", with(REASON, Place.ID)),
            Map.entry("xml-gitlab-class", with(REASON, Place.ID, Place.NOTE)),
            Map.entry("json-summary", Set.of(Place.ID)),
            Map.entry("json-quality", Set.of(Place.OBSERVED, Place.FILE, Place.NEXT)),
            Map.entry("json-scorecard", with(REASON, Place.ID, Place.NOTE)),
            Map.entry("json-evidence", EnumSet.complementOf(EnumSet.copyOf(with(REASON, Place.ID)))),
            Map.entry("commands", REASON),
            Map.entry("commands-refused", Set.of(Place.NOTE)));

    private static final Map<String, String> HARMLESS_RESULTS = new AllFormats().apply(HARMLESS);

    private static Set<Place> with(Set<Place> places, Place... more) {
        Set<Place> all = EnumSet.copyOf(places);
        all.addAll(List.of(more));
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void nothing_acts_and_nothing_is_lost(HostileStrings hostile) {
        assertThat(complaints(new AllFormats(), hostile.text())).isEmpty();
    }

    @Test
    void together_they_do_not_act_either() {
        assertThat(complaints(new AllFormats(), HostileStrings.together())).isEmpty();
    }

    @Test
    void every_format_is_held_to_it_and_every_place_stands_somewhere() {
        assertThat(HARMLESS_RESULTS.keySet()).isEqualTo(SHOWN.keySet());
        Set<Place> somewhere = new TreeSet<>();
        SHOWN.values().forEach(somewhere::addAll);
        assertThat(somewhere).isEqualTo(EVERY);
    }

    @ParameterizedTest(name = "without {0} {1} is noticed in {2}")
    @CsvSource({
        "VISIBLE, ESCAPE_SEQUENCE, terminal",
        "VISIBLE, BIDI, terminal-class",
        "VISIBLE, NUL, terminal-log",
        "VISIBLE, ZERO_WIDTH, html",
        "VISIBLE, NUL, xml-junit",
        "VISIBLE, COMMAND, terminal",
        "HTML, SCRIPT, html",
        "HTML, SCRIPT, html-index",
        "SVG, SCRIPT, html",
        "MARKDOWN, LINK, markdown-feedback",
        "MARKDOWN, HEADING, markdown-comment",
        "MARKDOWN, MENTION, markdown-summary",
        "MARKDOWN, TABLE, markdown-summary-class",
        "CSV, FORMULA, csv",
        "CSV, FORMULA_FULL_WIDTH, csv",
        "XML, CDATA_END, xml-junit",
        "XML, SCRIPT, xml-gitlab",
        "JSON, JSON_END, json-summary",
        "JSON, JSON_END, json-quality",
        "JSON, JSON_END, json-scorecard",
        "JSON, JSON_ESCAPE, json-evidence",
        "HARMLESS_JSON, BIDI, json-scorecard",
        "HARMLESS_JSON, CONTROL_ONE, json-evidence",
        "COMMANDS, COMMAND, commands",
        "COMMANDS, COMMAND_ENCODED, commands-refused",
    })
    void an_escaping_that_is_left_out_is_noticed(Rewired.Change change, HostileStrings hostile, String format)
            throws ReflectiveOperationException {
        assertThat(complaints(Rewired.without(change), hostile.text()))
                .anyMatch(complaint -> complaint.startsWith(format + ": "));
    }

    private List<String> complaints(Function<String, Map<String, String>> formats, String words) {
        List<String> complaints = new ArrayList<>();
        formats.apply(words)
                .forEach((format, document) -> complaint(format, document, words).stream()
                        .map(complaint -> format + ": " + complaint)
                        .forEach(complaints::add));
        return complaints;
    }

    private List<String> complaint(String format, String document, String words) {
        List<String> complaints = new ArrayList<>();
        document.codePoints()
                .filter(HostileStringsTest::acts)
                .mapToObj("the character %x acts"::formatted)
                .findFirst()
                .ifPresent(complaints::add);
        if (format.startsWith("markdown")) {
            ON_GITHUB
                    .matcher(document)
                    .results()
                    .map(found -> "\"" + found.group() + "\" acts")
                    .findFirst()
                    .ifPresent(complaints::add);
        }
        try {
            Parsed parsed = Parsed.of(format, document);
            if (!parsed.skeleton()
                    .equals(Parsed.of(format, HARMLESS_RESULTS.getOrDefault(format, ""))
                            .skeleton())) {
                complaints.add("its structure changed");
            }
            lost(format, parsed, words).forEach(complaints::add);
        } catch (IOException | JacksonException e) {
            complaints.add("it can't be read: " + e.getMessage());
        }
        return complaints;
    }

    private static boolean acts(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static List<String> lost(String format, Parsed parsed, String words) {
        boolean raw = format.equals("json-scorecard") || format.equals("json-evidence");
        String read = String.join("\n", parsed.words());
        String seen = raw ? read : plain(seen(plain(read.replace("\u2060", ""))));
        return SHOWN.getOrDefault(format, EVERY).stream()
                .filter(place -> !(raw ? isWhole(parsed, place, words) : seen.contains(expected(place, words))))
                .map(place -> place + " is lost")
                .toList();
    }

    private static boolean isWhole(Parsed parsed, Place place, String words) {
        return parsed.words().stream()
                .anyMatch(text -> text.startsWith(place == Place.SOURCE ? AllFormats.oneLine(words) : words)
                        && text.contains(place.end()));
    }

    /** Long text may be cut, but not at its start. */
    private static String expected(Place place, String words) {
        return words.length() <= NEVER_CUT ? plain(place.of(words)) : plain(words.substring(0, NEVER_CUT / 2));
    }

    /** What stands as a number is the character again. */
    private static String seen(String text) {
        return NUMBER.matcher(text).replaceAll(found -> {
            String c = Character.toString(Integer.parseInt(found.group(1), 16));
            return java.util.regex.Matcher.quoteReplacement(c);
        });
    }

    /** Without blanks, where lines may break. */
    private static String plain(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
