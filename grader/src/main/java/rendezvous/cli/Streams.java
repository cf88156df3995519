package rendezvous.cli;

import rendezvous.report.Console;
import rendezvous.report.LogText;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Where a command prints: results to one place, progress and messages to another.
 *
 * @param out takes results
 * @param err takes progress and messages
 * @param outTerminal whether a person reads {@code out} on a terminal
 * @param errTerminal whether a person reads {@code err} on a terminal
 * @param console what a terminal can show
 */
record Streams(PrintStream out, PrintStream err, boolean outTerminal, boolean errTerminal, Console console) {

    private static final int USUAL_WIDTH = 80;

    /**
     * The streams of this process. The launcher says what they are, since Java can't tell one from the other.
     *
     * @param properties {@code rendezvous.terminal} names those that are terminals; {@code rendezvous.columns};
     *     {@code rendezvous.charset}
     * @param environment {@code NO_COLOR} and {@code TERM}
     */
    static Streams ofThisProcess(Map<String, String> properties, Map<String, String> environment) {
        Set<String> terminals =
                Set.of(properties.getOrDefault("rendezvous.terminal", "").split(","));
        boolean unicode = properties.getOrDefault("rendezvous.charset", "UTF-8").equalsIgnoreCase("UTF-8");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        boolean outTerminal = terminals.contains("out");
        Console console = new Console(width(properties), unicode, outTerminal && !plain);
        return new Streams(
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                outTerminal,
                terminals.contains("err")
                        && !environment.getOrDefault("TERM", "dumb").equals("dumb"),
                console);
    }

    private static int width(Map<String, String> properties) {
        String columns = properties.getOrDefault("rendezvous.columns", "");
        return columns.matches("[1-9]\\d{0,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    /** Both streams go where {@code out} goes, in the order in which they are written. */
    Streams merged() {
        return new Streams(out, out, outTerminal, false, console);
    }

    /** Lines for a person; nothing in them acts on a terminal. */
    void message(String text) {
        err.print(console.shown(LogText.render(text)) + "\n");
        err.flush();
    }
}
