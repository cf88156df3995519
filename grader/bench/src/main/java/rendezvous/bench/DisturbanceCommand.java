package rendezvous.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code disturbance}: which measure tells best that the machine made a call late. */
@Command(
        name = "disturbance",
        mixinStandardHelpOptions = true,
        description = "Plays the timed call of the reference, and of a program that sleeps, beside busy loops and"
                + " throttled, and compares what could be measured beside them.")
final class DisturbanceCommand implements Callable<Integer> {

    @Option(
            names = "--calls",
            paramLabel = "N",
            description = "How many of the reference under each disturbance; a quarter of the other; default:"
                    + " ${DEFAULT-VALUE}.")
    private int calls = 40;

    @Override
    public Integer call() throws IOException, InterruptedException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        List<TimedRun> runs = new ArrayList<>();
        String means = "";
        for (Disturbance under : Disturbance.values()) {
            try (Throttle throttle = Throttle.of(under.percent())) {
                if (under.percent().isPresent() && throttle.means().isEmpty()) {
                    System.err.println(
                            "Nothing here can throttle: become root, or install cpulimit. Left out: 0.2 CPU.");
                    continue;
                }
                means = under.percent().isPresent() ? throttle.means() : means;
                runs.addAll(BusyLoops.during(under.loops(), () -> play(under, throttle)));
            }
            System.err.println(under.title() + ": done");
        }
        System.out.print(header(load, means) + DisturbanceTable.runs(runs) + "\n" + DisturbanceTable.measures(runs));
        return 0;
    }

    /** In a process of its own, since what throttles holds whole processes. */
    private List<TimedRun> play(Disturbance under, Throttle throttle) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(throttle.words());
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("disturbed", "--under", under.name(), "--calls", Integer.toString(calls)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("The calls under " + under.title() + " could not be played: see above.");
            }
            return said.lines().map(TimedRun::parse).flatMap(Optional::stream).toList();
        } finally {
            process.destroy();
        }
    }

    private static String header(double load, String means) {
        return String.format(
                Locale.ROOT,
                "%s, JDK %s, %d processors, load %.1f before%s%s.%n%n",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                load,
                means.isEmpty() ? "" : ", throttled by " + means,
                Recorder.knowsPressure() ? "" : ", no pressure told by the kernel");
    }
}
