package rendezvous.cli;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Keeps what is printed from being taken for commands. GitHub's runner obeys lines of a step's log that look like
 * commands, and a student can get such lines into a report. Once raised, the runner is told to listen to nothing but a
 * secret word; both streams go one way then, since the runner reads them independently of each other.
 */
final class LogGuard {

    private static final int SECRET_BYTES = 24;

    private final Streams open;
    private final StringBuilder commands = new StringBuilder();
    private String token = "";

    LogGuard(Streams open) {
        this.open = open;
    }

    /** Where to print now. */
    Streams streams() {
        return token.isEmpty() ? open : open.merged();
    }

    /** From here on nothing that is printed is a command. */
    void raise() {
        if (token.isEmpty()) {
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            token = HexFormat.of().formatHex(secret);
            open.err().flush();
            print("::stop-commands::" + token + "\n");
        }
    }

    /** Keeps commands of our own until the guard is lifted. */
    void command(String lines) {
        commands.append(lines);
    }

    /** Ends the run: nothing but our own commands may be printed any more. */
    void lift() {
        if (!token.isEmpty()) {
            print("::" + token + "::\n");
            token = "";
        }
        print(commands.toString());
        commands.setLength(0);
    }

    private void print(String text) {
        open.out().print(text);
        open.out().flush();
    }
}
