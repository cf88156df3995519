package rendezvous.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rendezvous.build.Jdk;
import rendezvous.model.Isolation;
import rendezvous.sandbox.Finding;
import rendezvous.sandbox.Sandbox;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code ./grade doctor} */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Say what this machine can isolate and measure, by trying it.")
final class DoctorCommand implements Callable<Integer> {

    private final Streams streams;
    private final Surroundings surroundings;

    @Mixin
    private JdkOption jdkOption = new JdkOption();

    DoctorCommand(Streams streams, Surroundings surroundings) {
        this.streams = streams;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandException {
        Jdk jdk = jdkOption.jdk();
        print("Rendezvous %s · JDK %s · %s %s · %d processors"
                .formatted(
                        Kit.version(),
                        jdk.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.getRuntime().availableProcessors()));
        List<Finding> findings = surroundings.findings(jdk);
        new TrialTable(findings, this::mark).lines().forEach(this::print);
        findings.stream()
                .filter(finding -> !finding.ok())
                .forEach(finding ->
                        print("  %s  %s: %s".formatted(mark(finding.result()), finding.name(), finding.detail())));
        List<Sandbox> levels = surroundings.sandboxes(jdk);
        Sandbox strongest = levels.get(0);
        print("Isolation: " + strongest.isolation().label() + " (" + strongest.description() + ")");
        if (strongest.isolation() == Isolation.STRONG) {
            return ExitCode.OK.number;
        }
        print("Strangers' submissions are only graded here if you say --isolation "
                + strongest.isolation().label() + ".");
        return ExitCode.FAULT.number;
    }

    private String mark(Finding.Result result) {
        boolean unicode = streams.console().unicode();
        return switch (result) {
            case HOLDS -> unicode ? "✓" : "ok";
            case OPEN -> unicode ? "–" : "open";
            case FAILS -> unicode ? "✗" : "NOT";
        };
    }

    private void print(String line) {
        streams.out().print(streams.console().shown(line) + "\n");
        streams.out().flush();
    }
}
