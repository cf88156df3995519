package rendezvous.assignment;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a mapping key by key; {@link #end} refuses the keys that nobody asked for. */
final class MappingReader {

    private final DefinitionText source;
    private final String what;
    private final Node node;
    private final Map<String, ValueReader> values = new LinkedHashMap<>();
    private final Map<String, ValueReader> keys = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    MappingReader(DefinitionText source, String what, MappingNode node) {
        this.source = source;
        this.what = what;
        this.node = node;
        for (NodeTuple entry : node.getValue()) {
            ValueReader key = new ValueReader(source, "a key", entry.getKeyNode());
            if (keys.putIfAbsent(key.text(), key) != null) {
                throw key.error("\"" + key.text() + "\" stands twice in " + what + ": keep one of them");
            }
            values.put(key.text(), new ValueReader(source, key.text(), entry.getValueNode()));
        }
    }

    Iterable<String> keys() {
        known.addAll(keys.keySet());
        return keys.keySet();
    }

    ValueReader key(String name) {
        return Optional.ofNullable(keys.get(name)).orElseThrow();
    }

    ValueReader required(String name) {
        return optional(name)
                .orElseThrow(() ->
                        source.error(node.getStartMark(), what + " has no \"" + name + "\": add \"" + name + ": …\""));
    }

    Optional<ValueReader> optional(String name) {
        known.add(name);
        return Optional.ofNullable(values.get(name));
    }

    DefinitionException error(String problem) {
        return source.error(node.getStartMark(), problem);
    }

    /** Call it when everything was asked for. */
    void end() {
        keys.forEach((name, key) -> {
            if (!known.contains(name)) {
                throw key.error(
                        "unknown key \"" + name + "\" in " + what + ": it may have " + String.join(", ", known));
            }
        });
    }
}
