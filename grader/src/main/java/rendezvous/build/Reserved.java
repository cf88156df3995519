package rendezvous.build;

import rendezvous.assignment.Assignment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that are not a student's: those of given files, of packages that hold nothing else, and of the libraries around
 * them.
 *
 * @param types binary names of given classes
 * @param packages names of packages; those below them are reserved, too
 */
record Reserved(Set<String> types, List<String> packages) {

    private static final List<String> LIBRARIES = List.of(
            "com.sun",
            "java",
            "javax",
            "jdk",
            "org.assertj",
            "org.awaitility",
            "org.hamcrest",
            "org.junit",
            "org.opentest4j",
            "rendezvous",
            "sun");

    static Reserved of(Assignment assignment) {
        Set<String> given = types(assignment.given());
        Set<String> packages = given.stream().map(Reserved::packageOf).collect(Collectors.toCollection(HashSet::new));
        types(assignment.written()).forEach(type -> packages.remove(packageOf(type)));
        return new Reserved(
                given, Stream.concat(LIBRARIES.stream(), packages.stream()).toList());
    }

    private static Set<String> types(List<String> paths) {
        return paths.stream()
                .filter(SourcePaths::isMainSource)
                .map(SourcePaths::inSourceFolder)
                .map(Reserved::typeAt)
                .collect(Collectors.toSet());
    }

    /** Whether a class with this binary name must not come from a student; nested classes go with their outer one. */
    boolean has(String binaryName) {
        int dollar = binaryName.indexOf('$');
        String outer = dollar < 0 ? binaryName : binaryName.substring(0, dollar);
        String inPackage = packageOf(binaryName) + '.';
        return types.contains(outer) || packages.stream().anyMatch(name -> inPackage.startsWith(name + '.'));
    }

    /** Whether a source file must not come from a student, going by its place; a module would hide the kit. */
    boolean hasSource(String path) {
        String name = typeAt(SourcePaths.inSourceFolder(path));
        return name.equals("module-info") || has(name);
    }

    private static String typeAt(String path) {
        return path.substring(0, path.lastIndexOf('.')).replace('/', '.');
    }

    private static String packageOf(String binaryName) {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }
}
