package rendezvous.sandbox;

import rendezvous.model.Limits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    private static final String MAKE = "mount -t tmpfs -o \"$1\" room \"$2\" && cd \"$2\""
            + " && mkdir -m 755 work && mkdir -m 1777 tmp shm && cd / && shift 2 && exec \"$@\"";

    String in(Path folder) {
        return folder.resolve(name().toLowerCase(java.util.Locale.ROOT)).toString();
    }

    /** The words that make it before they start the rest of the line. */
    static List<String> words(Path folder, Limits limits, Defences defences) {
        List<String> options = new ArrayList<>(List.of("nosuid", "nodev", "mode=755"));
        if (defences.has(Defence.DISK)) {
            options.add("size=" + limits.diskBytes());
        }
        if (defences.has(Defence.FILE_COUNT)) {
            options.add("nr_inodes=" + MOST_FILES);
        }
        return List.of(
                "/usr/bin/unshare",
                "--user",
                "--map-root-user",
                "--mount",
                "--",
                "/bin/sh",
                "-c",
                MAKE,
                "room",
                String.join(",", options),
                folder.toString());
    }
}
