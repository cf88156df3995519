package rendezvous.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The parts of the one small file system in memory that a strongly isolated program may write into. It lies on the
 * working folder, seen from a namespace in between that only the sandbox's own helpers are in.
 */
enum Room {
    WORK,
    TMP,
    SHM;

    /** Enough for a program that keeps a few logs; each costs the kernel about a kilobyte. */
    static final int MOST_FILES = 4096;

    private static final long SMALLEST_PAGE = 4096;
    private static final long LARGEST_PAGE = 65536;
    private static final String MAKE = "mount -t tmpfs -o \"$1\" room \"$2\" && cd \"$2\""
            + " && mkdir -m 755 work && mkdir -m 1777 tmp shm && cd / && shift 2 && exec \"$@\"";

    String in(Path folder) {
        return folder.resolve(name().toLowerCase(Locale.ROOT)).toString();
    }

    /**
     * Whether no byte fits into it any more.
     *
     * @param root the first process, which sees it from the namespace in between
     */
    static boolean isFull(long root, SandboxOrder order) {
        File room = new File("/proc/" + root + "/root" + order.work());
        long total = room.getTotalSpace(); // before it is made, the whole disk lies there
        return total > 0 && total < order.limits().diskBytes() + LARGEST_PAGE && room.getUsableSpace() < SMALLEST_PAGE;
    }

    /** The words that make it before they start the rest of the line. */
    static List<String> words(SandboxOrder order, Defences defences) {
        List<String> options = new ArrayList<>(List.of("nosuid", "nodev", "mode=755"));
        if (defences.has(Defence.DISK)) {
            options.add("size=" + order.limits().diskBytes());
        }
        if (defences.has(Defence.FILE_COUNT)) {
            options.add("nr_inodes=" + MOST_FILES);
        }
        return List.of(
                Programs.find("unshare").orElse(Path.of("unshare")).toString(),
                "--user",
                "--map-root-user",
                "--mount",
                "--",
                "/bin/sh",
                "-c",
                MAKE,
                "room",
                String.join(",", options),
                order.work().toString());
    }
}
