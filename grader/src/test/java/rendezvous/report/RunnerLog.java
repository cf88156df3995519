package rendezvous.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a step's log as GitHub's runner does: obeys lines that look like commands, until one says to stop. */
public final class RunnerLog {

    private static final Set<String> COMMANDS = Set.of(
            "error",
            "warning",
            "notice",
            "debug",
            "group",
            "endgroup",
            "echo",
            "add-mask",
            "add-matcher",
            "remove-matcher",
            "add-path",
            "set-env",
            "set-output",
            "save-state",
            "stop-commands");

    private final List<Command> obeyed = new ArrayList<>();
    private Optional<String> token = Optional.empty();

    /** A command, unescaped. */
    public record Command(String name, Map<String, String> properties, String data) {}

    private RunnerLog() {}

    /** Reads a log from its start. */
    public static RunnerLog of(String log) {
        RunnerLog runner = new RunnerLog();
        for (String line : log.split("\r\n|\n|\r", -1)) {
            runner.read(line);
        }
        return runner;
    }

    /** What was obeyed, without the guard's own two commands. */
    public List<Command> obeyed() {
        return obeyed;
    }

    /** Whether it still listens at the end. */
    public boolean listens() {
        return token.isEmpty();
    }

    private void read(String line) {
        Optional<Command> command = second(line).or(() -> first(line));
        if (command.isEmpty()) {
            return;
        }
        String name = command.get().name().toLowerCase(Locale.ROOT);
        if (token.isPresent()) {
            token = token.filter(secret -> !secret.equalsIgnoreCase(name));
        } else if (name.equals("stop-commands")) {
            token = Optional.of(command.get().data());
        } else {
            obeyed.add(command.get());
        }
    }

    private boolean knows(String name) {
        Set<String> known = new HashSet<>(COMMANDS);
        token.ifPresent(known::add);
        return known.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** {@code ::name key=value::data}, also behind blanks. */
    private Optional<Command> second(String line) {
        String text = line.stripLeading();
        int end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
        return end < 0 ? Optional.empty() : command(text.substring(2, end), ",", text.substring(end + 2));
    }

    /** {@code ##[name key=value]data}, anywhere in a line. */
    private Optional<Command> first(String line) {
        int start = line.indexOf("##[");
        int end = start < 0 ? -1 : line.indexOf(']', start);
        return end < 0 ? Optional.empty() : command(line.substring(start + 3, end), ";", line.substring(end + 1));
    }

    private Optional<Command> command(String head, String separator, String data) {
        int blank = head.indexOf(' ');
        String name = blank < 0 ? head : head.substring(0, blank);
        if (!knows(name)) {
            return Optional.empty();
        }
        Map<String, String> properties = new TreeMap<>();
        if (blank > 0) {
            for (String pair : head.substring(blank + 1).strip().split(separator, -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    properties.put(pair.substring(0, equals), unescaped(pair.substring(equals + 1)));
                }
            }
        }
        return Optional.of(new Command(name, properties, unescaped(data)));
    }

    private static String unescaped(String text) {
        return text.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%25", "%");
    }
}
