package rendezvous.build;

import rendezvous.assignment.Assignment;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What stands beside a student's classes: jars, or folders of classes when the kit runs from its build.
 *
 * @param driver where the driver's classes are
 * @param starter where the assignment's pristine classes are
 */
public record KitClassPath(Path driver, Path starter) {

    private static final String DRIVER = "rendezvous/driver/Driver.class";
    private static final String SOURCE = ".java";

    /**
     * Finds both on this JVM's own class path, by the place of one class of each; no class is loaded for it.
     *
     * @param assignment its first given source file tells the starter
     * @return the two entries
     * @throws IllegalStateException if the kit is not complete
     */
    public static KitClassPath find(Assignment assignment) {
        String given = assignment.given().stream()
                .filter(SourcePaths::isMainSource)
                .map(SourcePaths::inSourceFolder)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The assignment " + assignment.id() + " has no given source file below src/main/java."));
        return new KitClassPath(
                entryOf(DRIVER), entryOf(given.substring(0, given.length() - SOURCE.length()) + ".class"));
    }

    /**
     * Both, in the order of a class path.
     *
     * @return the driver, then the starter
     */
    public List<Path> entries() {
        return List.of(driver, starter);
    }

    private static Path entryOf(String resource) {
        return Optional.ofNullable(KitClassPath.class.getClassLoader())
                .map(loader -> loader.getResource(resource))
                .map(url -> entryOf(url, resource))
                .orElseThrow(() -> new IllegalStateException(
                        "The kit is not complete: " + resource + " is not on the class path. Build it again."));
    }

    private static Path entryOf(URL url, String resource) {
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            String text = url.toString();
            return Path.of(new URI(text.substring(0, text.length() - resource.length())));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The kit's class path can't be read at " + url, e);
        }
    }
}
