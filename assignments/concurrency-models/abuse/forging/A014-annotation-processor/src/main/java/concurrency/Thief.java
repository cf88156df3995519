package concurrency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

@SupportedAnnotationTypes("*")
public final class Thief extends AbstractProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
        try {
            Files.writeString(Path.of("/tmp/@MARK@"), "x");
            processingEnv.getMessager().printMessage(
                    Diagnostic.Kind.ERROR, "PROCESSOR RAN " + Files.readString(Path.of("@CANARY@")));
        } catch (Exception e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "PROCESSOR RAN " + e);
        }
        return false;
    }
}
