package rendezvous.cli;

import rendezvous.assignment.Assignment;
import rendezvous.batch.Observation;
import rendezvous.build.JavaBuild;
import rendezvous.build.Jdk;
import rendezvous.build.KitClassPath;
import rendezvous.model.Isolation;
import rendezvous.observe.Observer;
import rendezvous.observe.StudentJvm;
import rendezvous.sandbox.Finding;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.Sandboxes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine that the grader runs on. It is tried once for each JDK, when it is first asked. */
final class ThisMachine implements Surroundings {

    private final Path home;
    private final Map<Jdk, Sandboxes> probed = new HashMap<>();

    ThisMachine(Path home) {
        this.home = home;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public List<Sandbox> sandboxes(Jdk jdk) {
        Sandboxes sandboxes = probed(jdk);
        return Stream.of(Isolation.values())
                .map(sandboxes::of)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Finding> findings(Jdk jdk) {
        Sandboxes attacked = Sandboxes.attack(jdk.home());
        remember(jdk, attacked);
        return attacked.findings();
    }

    private synchronized void remember(Jdk jdk, Sandboxes sandboxes) {
        probed.put(jdk, sandboxes);
    }

    private synchronized Sandboxes probed(Jdk jdk) {
        return probed.computeIfAbsent(jdk, tried -> Sandboxes.probe(tried.home()));
    }

    @Override
    public Observation observation(Definition definition, Sandbox sandbox, Jdk jdk) {
        Assignment assignment = definition.assignment();
        KitClassPath kit = KitClassPath.find(assignment);
        JavaBuild build = new JavaBuild(sandbox, jdk, kit);
        StudentJvm jvm = new StudentJvm(jdk.home(), jdk.version(), List.of(kit.starter(), kit.driver()));
        Observer observer = new Observer(Kit.version(), sandbox, jvm, System::nanoTime);
        return new LiveObservation(definition, build, observer);
    }
}
