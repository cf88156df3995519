package rendezvous.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One tree of the kernel's control groups.
 *
 * @param top where it is mounted
 * @param own the group that this process is in
 * @param version 1 or 2
 * @param controllers what it may limit; for version 2 what the groups say themselves
 */
record Hierarchy(Path top, Path own, int version, Set<String> controllers) {

    private static final int ROOT = 3;
    private static final int MOUNT_POINT = 4;

    /** All that this process can see. */
    static List<Hierarchy> all(Path proc) {
        try {
            List<String> groups = Files.readAllLines(proc.resolve("self/cgroup"));
            List<Hierarchy> found = new ArrayList<>();
            for (String mount : Files.readAllLines(proc.resolve("self/mountinfo"))) {
                of(mount, groups).ifPresent(found::add);
            }
            return found;
        } catch (IOException e) {
            return List.of(); // a system without control groups
        }
    }

    private static Optional<Hierarchy> of(String mount, List<String> groups) {
        String[] halves = mount.split(" - ", 2);
        String[] fields = halves[0].split(" ", -1);
        String[] kind = halves.length < 2 ? new String[0] : halves[1].split(" ", -1);
        if (kind.length < 3 || fields.length <= MOUNT_POINT || !kind[0].startsWith("cgroup")) {
            return Optional.empty();
        }
        Set<String> options = new TreeSet<>(Arrays.asList(kind[2].split(",", -1)));
        boolean unified = kind[0].equals("cgroup2");
        return groups.stream()
                .map(line -> line.split(":", 3))
                .filter(group -> group.length == 3)
                .filter(group -> unified ? group[1].isEmpty() : isOf(group[1], options))
                .findFirst()
                .flatMap(group -> below(Path.of(fields[MOUNT_POINT]), fields[ROOT], group[2])
                        .map(own -> new Hierarchy(
                                Path.of(fields[MOUNT_POINT]), own, unified ? 2 : 1, unified ? Set.of() : options)));
    }

    private static boolean isOf(String controllers, Set<String> options) {
        return !controllers.isEmpty() && options.containsAll(List.of(controllers.split(",", -1)));
    }

    private static Optional<Path> below(Path top, String root, String group) {
        boolean inside = root.equals("/") || group.equals(root) || group.startsWith(root + '/');
        if (!inside || group.contains("..")) {
            return Optional.empty();
        }
        String rest = root.equals("/") ? group : group.substring(root.length());
        return Optional.of(top.resolve(rest.substring(rest.isEmpty() ? 0 : 1)));
    }

    /** The groups in which new ones might be made: the own one, then those around it. */
    Stream<Path> places() {
        return version == 1 ? Stream.of(own) : Stream.iterate(own, path -> path.startsWith(top), Path::getParent);
    }
}
