package rendezvous.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rendezvous.build.Jdk;
import rendezvous.model.Isolation;

import java.util.Optional;

/** What grading and validating have in common. */
final class Options {

    /** Most of a session is waiting. */
    @Option(
            names = "--slots",
            paramLabel = "N",
            description = "How many submissions are graded at once; default: one for each processor.")
    private int slots;

    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            description = "strong, reduced or none; default: the strongest that ./grade doctor proves."
                    + " Less than strong must be asked for.")
    private @Nullable Isolation isolation;

    @Mixin
    private JdkOption jdk = new JdkOption();

    @Option(names = "--json", description = "Print JSON for programs instead of text for people.")
    private boolean json;

    int slots() throws CommandException {
        if (slots < 0) {
            throw new CommandException(ExitCode.USAGE, "--slots must be at least 1.");
        }
        return slots == 0 ? Runtime.getRuntime().availableProcessors() : slots;
    }

    Optional<Isolation> isolation() {
        return Optional.ofNullable(isolation);
    }

    Jdk jdk() throws CommandException {
        return jdk.jdk();
    }

    boolean json() {
        return json;
    }
}
