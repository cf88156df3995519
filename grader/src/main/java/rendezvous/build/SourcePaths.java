package rendezvous.build;

/** Paths of source files inside a submission. */
final class SourcePaths {

    private static final String MAIN = "src/main/java/";

    private SourcePaths() {}

    static boolean isMainSource(String path) {
        return path.startsWith(MAIN) && path.endsWith(".java");
    }

    static String inSourceFolder(String path) {
        return path.substring(MAIN.length());
    }

    static String inSubmission(String path) {
        return MAIN + path;
    }
}
