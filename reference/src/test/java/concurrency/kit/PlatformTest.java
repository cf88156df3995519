package concurrency.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is done on systems that this one isn't. */
class PlatformTest {

    private static final Path JAVA_HOME = Path.of("home of java");

    @ParameterizedTest
    @CsvSource({"Linux,LINUX", "Mac OS X,MAC", "Windows 11,WINDOWS", "Windows Server 2022,WINDOWS", "FreeBSD,OTHER"})
    void systems_are_known_by_the_names_that_java_has_for_them(String name, Platform platform) {
        assertThat(Platform.of(name)).isEqualTo(platform);
    }

    @Test
    void a_jvm_is_started_by_the_file_that_starts_it() {
        assertThat(Platform.of("Windows 10").java(JAVA_HOME)).isEqualTo(JAVA_HOME.resolve("bin/java.exe"));
        assertThat(Platform.of("Mac OS X").java(JAVA_HOME)).isEqualTo(JAVA_HOME.resolve("bin/java"));
        assertThat(Platform.ofThisProcess().java(Path.of(System.getProperty("java.home"))))
                .isExecutable();
    }

    @Test
    void only_linux_needs_a_locale_to_understand_all_letters() {
        Map<String, String> environment = new HashMap<>();
        Platform.WINDOWS.speakUtf8(environment);
        Platform.MAC.speakUtf8(environment);
        assertThat(environment).isEmpty();

        Platform.LINUX.speakUtf8(environment);
        assertThat(environment).containsEntry("LC_ALL", "C.UTF-8");
    }

    @Test
    void the_command_of_a_worker_on_windows() {
        Settings settings = new Settings(Map.of("concurrency.workers", "3"));

        ProcessBuilder worker = WorkerCommand.builder(Platform.WINDOWS, settings, PlatformTest.class, List.of("a b"));

        assertThat(worker.command().get(0)).endsWith("java.exe");
        assertThat(worker.command())
                .contains("-Dconcurrency.workers=3", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8")
                .endsWith("concurrency.kit.PlatformTest", "a b");
    }
}
