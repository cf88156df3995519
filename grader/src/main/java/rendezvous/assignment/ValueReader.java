package rendezvous.assignment;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import rendezvous.model.Points;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one value as what it should be, or says where it isn't. */
final class ValueReader {

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5}) ?(KiB|MiB|GiB)");
    private static final Pattern SECONDS = Pattern.compile("([1-9][0-9]{0,5}) ?s");
    private static final Map<String, Long> UNITS = Map.of("KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    private final DefinitionText source;
    private final String name;
    private final Node node;

    ValueReader(DefinitionText source, String name, Node node) {
        this.source = source;
        this.name = name;
        this.node = node;
    }

    String text() {
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.STR)) {
            if (scalar.getValue().isBlank()) {
                throw error(name + " is empty: write some text");
            }
            return scalar.getValue();
        }
        throw error(name + " must be text: put it in quotes if it looks like something else");
    }

    String matching(Pattern pattern, String shape) {
        String text = text();
        if (!pattern.matcher(text).matches()) {
            throw error(name + " can't be \"" + text + "\": it must be " + shape);
        }
        return text;
    }

    boolean flag() {
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.BOOL)) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        throw error(name + " must be true or false");
    }

    int count() {
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.INT)) {
            String digits = scalar.getValue();
            if (digits.matches("[1-9][0-9]{0,8}")) {
                return Integer.parseInt(digits);
            }
        }
        throw error(name + " must be a whole number of at least 1");
    }

    Points points() {
        if (node instanceof ScalarNode scalar
                && (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT))
                && scalar.getValue().matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
            return Points.of(new BigDecimal(scalar.getValue()));
        }
        throw error(name + " must be a number of points with at most two decimals, for example 2 or 2.5");
    }

    long bytes() {
        String text = text();
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw error(name + " can't be \"" + text + "\": it must be a size, for example 64 MiB");
        }
        return Long.parseLong(size.group(1)) * UNITS.getOrDefault(size.group(2), 1L);
    }

    Duration duration() {
        String text = text();
        Matcher seconds = SECONDS.matcher(text);
        if (!seconds.matches()) {
            throw error(name + " can't be \"" + text + "\": it must be seconds, for example 120 s");
        }
        return Duration.ofSeconds(Long.parseLong(seconds.group(1)));
    }

    MappingReader mapping() {
        if (node instanceof MappingNode mapping) {
            return new MappingReader(source, name, mapping);
        }
        throw error(name + " must be a mapping: lines of \"key: value\"");
    }

    /** The elements; each carries {@code element} as its name in messages. */
    List<ValueReader> list(String element) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new ValueReader(source, element, item))
                    .toList();
        }
        throw error(name + " must be a list: lines of \"- …\", or [a, b]");
    }

    DefinitionException error(String problem) {
        return source.error(node.getStartMark(), problem);
    }
}
