package rendezvous.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher in a kit of its own, with a build and a JDK that only say that they were called. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {

    @TempDir
    private Path folder;

    private Path kit;
    private Path jdk;

    @BeforeEach
    void makeKit() throws IOException {
        kit = Files.createDirectories(folder.resolve("a kit with blanks"));
        Files.copy(repository().resolve("grade"), kit.resolve("grade"));
        for (String name : List.of("starter", "reference", "grader", "assignments/x")) {
            Files.createDirectories(kit.resolve(name));
        }
        Files.writeString(kit.resolve("pom.xml"), "<project>\n  <version>1.2</version>\n</project>\n");
        program(kit.resolve("mvnw"), """
                echo built >> builds
                mkdir -p grader/target assignments/x/target
                touch grader/target/rendezvous-grader-1.2.jar assignments/x/target/x-1.2.jar
                printf 'one.jar:two.jar' > grader/target/class-path.txt
                """);
        jdk = folder.resolve("jdk");
        jdk("17.0.15");
    }

    @Test
    void builds_what_is_missing_and_hands_the_arguments_over() throws Exception {
        Run run = run(kit.resolve("grade"), "two words", "--json");

        assertThat(run.code).isEqualTo(42);
        assertThat(run.err).contains("Building the grader");
        assertThat(run.out.lines())
                .contains("-Drendezvous.home=" + kit.toRealPath(), "rendezvous.cli.Main", "two words", "--json")
                .contains("one.jar:two.jar:" + kit.toRealPath() + "/grader/target/rendezvous-grader-1.2.jar:"
                        + kit.toRealPath() + "/assignments/x/target/x-1.2.jar")
                .contains("-XX:+DisableAttachMechanism", "-Dfile.encoding=UTF-8");
    }

    @Test
    void builds_again_only_when_a_source_changed() throws Exception {
        run(kit.resolve("grade"));
        Run second = run(kit.resolve("grade"));
        assertThat(second.err).isEmpty();
        assertThat(kit.resolve("builds")).hasContent("built");

        Path source = Files.writeString(kit.resolve("grader/Changed.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        run(kit.resolve("grade"));
        assertThat(kit.resolve("builds")).hasContent("built\nbuilt");
    }

    @Test
    void a_kit_without_the_hidden_solution_works_as_well() throws Exception {
        Files.delete(kit.resolve("reference"));

        assertThat(run(kit.resolve("grade")).code).isEqualTo(42);
        assertThat(run(kit.resolve("grade")).err).isEmpty();
        assertThat(kit.resolve("builds")).hasContent("built");
    }

    @Test
    void only_jars_of_the_kits_version_are_on_the_class_path() throws Exception {
        for (String old : List.of("grader/target/rendezvous-grader-1.1.jar", "assignments/x/target/x-1.1.jar")) {
            Files.createDirectories(kit.resolve(old).getParent());
            Files.writeString(kit.resolve(old), "");
        }

        assertThat(run(kit.resolve("grade")).out)
                .contains("rendezvous-grader-1.2.jar", "x-1.2.jar")
                .doesNotContain("1.1.jar");
    }

    @Test
    void two_launchers_build_one_after_the_other_and_only_once() throws Exception {
        String build = Files.readString(kit.resolve("mvnw"));
        Files.writeString(kit.resolve("mvnw"), build + "until [ -e go ]; do sleep 0.1; done\n");
        Started first = start("first", kit.resolve("grade"));
        await().until(() -> Files.exists(kit.resolve("builds")));
        Started second = start("second", kit.resolve("grade"));
        try {
            await().until(() -> Files.readString(second.err).contains("Waiting for another"));
        } finally {
            Files.writeString(kit.resolve("go"), "");
            assertThat(List.of(end(first).code, end(second).code)).containsOnly(42);
        }
        assertThat(kit.resolve("builds")).hasContent("built");
        assertThat(kit.resolve("grader/target/launcher.lock")).doesNotExist();
    }

    @Test
    void a_killed_launchers_lock_stops_nobody() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(kit.resolve("grader/target"));
        Files.createSymbolicLink(kit.resolve("grader/target/launcher.lock"), Path.of(String.valueOf(gone.pid())));

        assertThat(run(kit.resolve("grade")).code).isEqualTo(42);
        assertThat(Files.isSymbolicLink(kit.resolve("grader/target/launcher.lock")))
                .isFalse();
    }

    @Test
    void works_through_a_link_from_another_folder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link to grade"), Path.of("a kit with blanks/grade"));

        Run run = run(link, "x");

        assertThat(run.code).isEqualTo(42);
        assertThat(run.out).contains("-Drendezvous.home=" + kit.toRealPath());
    }

    @Test
    void shows_the_log_of_a_build_that_fails() throws Exception {
        program(kit.resolve("mvnw"), "echo the reason; exit 1\n");

        Run run = run(kit.resolve("grade"));

        assertThat(run.code).isEqualTo(4);
        assertThat(run.err).contains("the reason", "could not be built");
        assertThat(run.out).isEmpty();
    }

    @Test
    void says_which_jdk_it_needs() throws Exception {
        jdk("11.0.2");
        assertThat(run(kit.resolve("grade")).err).contains("version 11", "17 is the oldest", "JAVA_HOME");

        Files.delete(jdk.resolve("bin/javac"));
        Run run = run(kit.resolve("grade"));
        assertThat(run.code).isEqualTo(4);
        assertThat(run.err).contains("there is no JDK in it", "Set JAVA_HOME");
    }

    private record Run(int code, String out, String err) {}

    private record Started(Process process, Path out, Path err) {}

    private Run run(Path launcher, String... arguments) throws IOException, InterruptedException {
        return end(start("run", launcher, arguments));
    }

    private Started start(String name, Path launcher, String... arguments) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of("sh", launcher.toString()), Stream.of(arguments))
                        .toList());
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", "C.UTF-8"));
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        Process process = builder.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        return new Started(process, out, err);
    }

    private static Run end(Started started) throws IOException, InterruptedException {
        assertThat(started.process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return new Run(started.process.exitValue(), Files.readString(started.out), Files.readString(started.err));
    }

    private void jdk(String version) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        program(jdk.resolve("bin/java"), """
                if [ "$1" = -version ]; then
                  echo 'openjdk version "%s" 2025-04-15' >&2
                  exit 0
                fi
                printf '%%s\\n' "$@"
                exit 42
                """.formatted(version));
        program(jdk.resolve("bin/javac"), "exit 0\n");
    }

    private static void program(Path path, String text) throws IOException {
        Files.write(path, ("#!/bin/sh\n" + text).getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path repository() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .filter(path -> Files.isRegularFile(path.resolve("grade")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no launcher above " + start));
    }
}
