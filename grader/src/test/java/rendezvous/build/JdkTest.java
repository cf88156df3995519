package rendezvous.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class JdkTest {

    @TempDir
    private Path home;

    @Test
    void knows_the_one_that_runs() throws Exception {
        Jdk jdk = Jdk.ofThisJvm();
        assertThat(jdk.home())
                .isEqualTo(Path.of(System.getProperty("java.home")).toRealPath());
        assertThat(jdk.version()).isEqualTo(System.getProperty("java.version"));
        assertThat(jdk.java()).isExecutable();
    }

    @Test
    void reads_the_version_of_another_one() throws Exception {
        assertThat(Jdk.at(jdk("21.0.1")).version()).isEqualTo("21.0.1");
        assertThat(Jdk.at(jdk("17")).version()).isEqualTo("17");
    }

    @Test
    void refuses_what_is_too_old_and_says_what_to_do() {
        for (String version : new String[] {"11.0.2", "1.8.0_392", "EA"}) {
            assertThatThrownBy(() -> Jdk.at(jdk(version)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is a JDK " + version + ", too old")
                    .hasMessageEndingWith("Name the home of a JDK 17 or newer.");
        }
    }

    @Test
    void refuses_what_is_no_jdk_and_says_what_to_do() throws Exception {
        assertThatThrownBy(() -> Jdk.at(home.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no folder " + home.resolve("nowhere"));
        assertThatThrownBy(() -> Jdk.at(home))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no bin/java");
        Files.delete(jdk("17").resolve("bin/javac"));
        assertThatThrownBy(() -> Jdk.at(home))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no bin/javac");
        Files.delete(jdk("17").resolve("release"));
        assertThatThrownBy(() -> Jdk.at(home))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("doesn't say its version");
    }

    private Path jdk(String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Path file = home.resolve("bin").resolve(program);
            Files.writeString(file, "");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nSOURCE=\"x\"\n");
        return home;
    }
}
