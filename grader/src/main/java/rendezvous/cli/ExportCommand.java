package rendezvous.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./grade export WHAT}: each thing that can be exported is a command of its own. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write what goes to others: the starter for students.")
final class ExportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to export: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
