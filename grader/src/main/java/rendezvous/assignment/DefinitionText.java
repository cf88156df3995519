package rendezvous.assignment;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.List;
import java.util.Optional;

/** The text of one definition, to parse it and to show places in it. */
final class DefinitionText {

    private final String name;
    private final String text;
    private final List<String> lines;

    DefinitionText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = text.lines().toList();
    }

    /** The mapping that the whole document is. */
    MappingReader root() {
        Node node = parse().orElseThrow(() -> error(1, 1, "the file is empty"));
        return new ValueReader(this, "the file", node).mapping();
    }

    DefinitionException error(Optional<Mark> mark, String problem) {
        return error(
                mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, problem);
    }

    private Optional<Node> parse() {
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setUseMarks(true).build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            throw error(e.getProblemMark(), "not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            String problem = e.getMessage() == null ? "unreadable" : e.getMessage();
            throw error(1, 1, "not valid YAML: " + problem.lines().findFirst().orElse("unreadable"));
        }
    }

    private DefinitionException error(int line, int column, String problem) {
        String source = line <= lines.size() ? lines.get(line - 1) : "";
        String caret = " ".repeat(Math.min(column - 1, source.length())) + "^";
        return new DefinitionException(
                name + ":" + line + ":" + column + ": error: " + problem + "\n" + source + "\n" + caret);
    }
}
