package rendezvous.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class StudentJvmTest {

    @Test
    void looks_for_the_driver_before_it_looks_at_a_students_classes() {
        StudentJvm jvm = new StudentJvm(Path.of("jdk"), "17", List.of(Path.of("starter"), Path.of("driver")));
        assertThat(jvm.command(Path.of("classes"), List.of("a=b")))
                .startsWith("jdk/bin/java")
                .containsSequence("-Da=b", "-cp", "driver:classes:starter", "rendezvous.driver.Driver");
    }
}
