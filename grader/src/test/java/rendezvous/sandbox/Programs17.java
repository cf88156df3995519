package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.tools.ToolProvider;

/** Small Java programs for tests. */
final class Programs17 {

    private Programs17() {}

    /** Compiles the body of a main method as the class {@code Program}. */
    static Path compile(Path folder, String body) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = Files.writeString(
                folder.resolve("Program.java"),
                "public class Program { public static void main(String[] args) throws Exception {\n" + body + "} }");
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", classes.toString(), source.toString());
        assertThat(errors).isZero();
        return classes;
    }
}
