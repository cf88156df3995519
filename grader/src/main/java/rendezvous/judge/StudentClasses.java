package rendezvous.judge;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The compiled classes of a submission, as ArchUnit reads them: bytes are parsed, nothing is loaded. Supertypes that
 * are not among them are known by name only.
 */
public final class StudentClasses {

    private final JavaClasses classes;

    private StudentClasses(JavaClasses classes) {
        this.classes = classes;
    }

    static StudentClasses in(Path folder) {
        JavaClasses imported = ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(folder);
        });
        long files = classFiles(folder);
        if (imported.size() != files || files == 0) {
            throw new GraderFault("The classes of the submission are incomplete: " + imported.size() + " of " + files
                    + " class files could be read.");
        }
        return new StudentClasses(imported);
    }

    /**
     * All classes, to check ArchUnit rules on.
     *
     * @return what was compiled, pristine files included
     */
    public JavaClasses all() {
        return classes;
    }

    /**
     * The classes one by one.
     *
     * @return what was compiled, pristine files included
     */
    public Stream<JavaClass> stream() {
        return classes.stream();
    }

    private static long classFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).count();
        } catch (IOException e) {
            throw new UncheckedIOException("can't list the classes of the submission", e);
        }
    }
}
