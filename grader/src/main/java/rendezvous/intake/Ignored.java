package rendezvous.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may lie in a submission but never counts. Each kind is told in one note. */
enum Ignored {
    FOLDERS("ignored-folders", "Not read, made by tools:"),
    SYSTEM_FILES("ignored-system-files", "Not read, made by the operating system:"),
    BINARIES("ignored-binaries", "Not read, only sources count:"),
    BUILD_FILES("ignored-build-files", "Not read, the grader builds with its own rules:"),
    RESOURCES("ignored-resources", "Not read, the assignment needs no resources:");

    private static final Set<String> TOOL_FOLDERS = Set.of(
            "target",
            "build",
            "out",
            "bin",
            ".git",
            ".svn",
            ".hg",
            ".idea",
            ".vscode",
            ".settings",
            ".metadata",
            ".gradle",
            "node_modules");
    private static final Set<String> BUILD_NAMES = Set.of(
            "pom.xml",
            "mvnw",
            "mvnw.cmd",
            ".mvn",
            "gradle",
            "gradlew",
            "gradlew.bat",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "gradle.properties",
            "build.xml",
            "makefile",
            ".classpath",
            ".project",
            "dockerfile");

    final String code;
    final String text;

    Ignored(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /**
     * Whether an entry is on the list.
     *
     * @param path below the candidate's top, with slashes
     * @param name its last part
     * @param folder whether it is a folder
     * @return why it doesn't count, if so
     */
    static Optional<Ignored> entry(String path, String name, boolean folder) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isSystem(lower)) {
            return Optional.of(SYSTEM_FILES);
        }
        if (BUILD_NAMES.contains(lower) || lower.endsWith(".iml")) {
            return Optional.of(BUILD_FILES);
        }
        if (folder) {
            return folder(path, lower);
        }
        boolean binary = lower.endsWith(".class") || lower.endsWith(".jar") || lower.endsWith(".war");
        return binary ? Optional.of(BINARIES) : Optional.empty();
    }

    private static Optional<Ignored> folder(String path, String lower) {
        boolean insideSources = path.contains("src/main/java/");
        if (TOOL_FOLDERS.contains(lower) && !insideSources) {
            return Optional.of(FOLDERS);
        }
        return path.endsWith("src/main/resources") || lower.equals("meta-inf")
                ? Optional.of(RESOURCES)
                : Optional.empty();
    }

    private static boolean isSystem(String lower) {
        return lower.equals("__macosx")
                || lower.startsWith("._")
                || lower.equals(".ds_store")
                || lower.equals("thumbs.db")
                || lower.equals("desktop.ini");
    }
}
