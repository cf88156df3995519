package rendezvous.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendezvous.model.Isolation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

class OrdinaryUserTest {

    private static final String NOBODY = "65534";

    @TempDir
    private Path folder;

    /** Tries the strong level as whoever runs it. */
    public static final class Trial {
        private Trial() {}

        public static void main(String[] arguments) {
            Sandboxes sandboxes = Sandboxes.attack(Sandboxes.ofThisJvm());
            System.out.println(sandboxes.of(Isolation.STRONG).isPresent() ? "holds" : sandboxes.findings());
        }
    }

    @Test
    void has_strong_isolation_and_all_limits_without_being_root() throws Exception {
        Runs.sandbox(Isolation.STRONG);
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + scratch));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Trial.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(!said.contains("ClassNotFoundException"), "the classes can't be read by an ordinary user here");
        assertThat(said.strip()).isEqualTo("holds");
    }

    private static List<String> asOrdinaryUser() throws IOException {
        if ((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
            return List.of();
        }
        assumeTrue(Programs.find("setpriv").isPresent(), "this machine has no setpriv");
        return List.of(
                Programs.find("setpriv").orElseThrow().toString(),
                "--reuid",
                NOBODY,
                "--regid",
                NOBODY,
                "--clear-groups");
    }
}
