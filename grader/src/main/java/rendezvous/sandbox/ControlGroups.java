package rendezvous.sandbox;

import rendezvous.model.Limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where this process may make control groups: the kernel then keeps the limits of a whole tree, and says when one was
 * reached. Which of them can be had is found out by trying.
 */
final class ControlGroups {

    static final String MEMORY = "memory";
    static final String TASKS = "pids";
    static final String TIME = "cpuacct";
    private static final Set<String> WANTED = Set.of(MEMORY, TASKS, TIME);
    private static final long TRIAL_SECONDS = 10;
    private static final AtomicLong NUMBER = new AtomicLong();

    private final List<Place> places;
    private final String prefix;

    private ControlGroups(List<Place> places, String prefix) {
        this.places = List.copyOf(places);
        this.prefix = prefix;
    }

    /**
     * A group in which groups can be made.
     *
     * @param parent its folder
     * @param version 1 or 2
     * @param controllers what they can limit or count
     */
    record Place(Path parent, int version, Set<String> controllers) {}

    static ControlGroups none() {
        return new ControlGroups(List.of(), "");
    }

    static ControlGroups ofThisMachine(ProcFs proc) {
        return in(Hierarchy.all(Path.of("/proc")), GraderMark.ofThisProcess(proc));
    }

    static ControlGroups in(List<Hierarchy> hierarchies, GraderMark mark) {
        List<Place> places = new ArrayList<>();
        Set<String> missing = new TreeSet<>(WANTED);
        for (Hierarchy hierarchy : hierarchies) {
            place(hierarchy, mark).ifPresent(place -> {
                Set<String> useful = new TreeSet<>(place.controllers());
                useful.retainAll(missing);
                missing.removeAll(useful);
                if (!useful.isEmpty() || place.version() == 2) {
                    places.add(new Place(place.parent(), place.version(), useful));
                }
            });
        }
        return new ControlGroups(places, mark.groupPrefix());
    }

    private static Optional<Place> place(Hierarchy hierarchy, GraderMark mark) {
        if (hierarchy.version() == 1 && hierarchy.controllers().stream().noneMatch(WANTED::contains)) {
            return Optional.empty();
        }
        List<Place> usable = hierarchy
                .places()
                .map(parent -> new Place(parent, hierarchy.version(), controllers(hierarchy, parent)))
                .filter(place -> works(place, mark))
                .toList();
        return usable.stream()
                .filter(place -> place.controllers().contains(TASKS))
                .findFirst()
                .or(() -> usable.stream().findFirst());
    }

    private static Set<String> controllers(Hierarchy hierarchy, Path parent) {
        Set<String> controllers = new TreeSet<>(hierarchy.controllers());
        if (hierarchy.version() == 2) {
            controllers.addAll(List.of(
                    Kernel.text(parent.resolve("cgroup.subtree_control")).split("\\s+", -1)));
            controllers.add(TIME);
        }
        controllers.retainAll(WANTED);
        return controllers;
    }

    /** Whether a program can be started in a group there. */
    private static boolean works(Place place, GraderMark mark) {
        if (!Files.isWritable(place.parent())) {
            return false;
        }
        ControlGroups one = new ControlGroups(List.of(place), mark.groupPrefix());
        try (ControlGroup group = one.make()) {
            List<String> words = new ArrayList<>(group.entrance());
            words.add("/bin/true");
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            Process process = builder.start();
            return process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // not for us to make
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ControlGroup make() throws IOException {
        List<ControlGroup.Folder> folders = new ArrayList<>();
        String name = prefix + NUMBER.incrementAndGet();
        ControlGroup group = new ControlGroup(folders);
        try {
            for (Place place : places) {
                Path folder = Files.createDirectory(place.parent().resolve(name));
                folders.add(new ControlGroup.Folder(folder, place.version(), place.controllers()));
            }
            return group;
        } catch (IOException e) {
            group.close();
            throw e;
        }
    }

    /** Makes a group for one tree; without any limits where the machine has no such groups. */
    ControlGroup make(Limits limits, Defences defences) throws IOException {
        ControlGroup group = make();
        try {
            group.limit(limits, defences);
            return group;
        } catch (IOException e) {
            group.close();
            throw e;
        }
    }

    boolean limit(String controller) {
        return places.stream().anyMatch(place -> place.controllers().contains(controller));
    }

    List<Path> parents() {
        return places.stream().map(Place::parent).toList();
    }

    /** Ends and removes what graders left behind that are no more. */
    void sweep(ProcFs proc) {
        for (Place place : places) {
            for (Path left : leftBehind(place, proc)) {
                try (ControlGroup group = new ControlGroup(
                        List.of(new ControlGroup.Folder(left, place.version(), place.controllers())))) {
                    group.kill();
                }
            }
        }
    }

    private static List<Path> leftBehind(Place place, ProcFs proc) {
        try (Stream<Path> folders = Files.list(place.parent())) {
            return folders.filter(
                            folder -> GraderMark.ofGroup(folder.getFileName().toString())
                                    .filter(mark -> mark.isGone(proc))
                                    .isPresent())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** By what means limits of a whole tree are kept, for people. */
    String description() {
        Set<String> kept = new TreeSet<>();
        places.forEach(place -> kept.addAll(place.controllers()));
        if (kept.isEmpty()) {
            return "limits by a watchdog";
        }
        String versions = places.stream()
                .filter(place -> !place.controllers().isEmpty())
                .map(place -> "v" + place.version())
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
        return "limits by control groups " + versions + " (" + String.join(", ", kept) + ") and a watchdog";
    }
}
