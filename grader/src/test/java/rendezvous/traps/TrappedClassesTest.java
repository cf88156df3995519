package rendezvous.traps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class TrappedClassesTest {

    private static final int AGAIN_AND_AGAIN = 20;

    @TempDir
    private Path folder;

    private Together together(Class<?> program) throws Exception {
        put(program);
        put(program.getNestHost());
        return Together.with(folder);
    }

    private void put(Class<?> program) throws IOException {
        String path = program.getName().replace('.', '/') + ".class";
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream in = program.getResourceAsStream("/" + path)) {
            Files.write(file, Objects.requireNonNull(in).readAllBytes());
        }
    }

    static Stream<Arguments> races() {
        return Stream.of(
                Arguments.of(Programs.UnguardedList.class, "calls ArrayList.add ArrayList.add"),
                Arguments.of(Programs.UnguardedReference.class, "calls ArrayList.add ArrayList.add"),
                Arguments.of(Programs.UnguardedMap.class, "calls HashMap.put HashMap.put"),
                Arguments.of(Programs.ReadBesideAWriter.class, "calls ArrayList.add ArrayList.size"),
                Arguments.of(Programs.UnguardedBuilder.class, "calls StringBuilder.append StringBuilder.append"),
                Arguments.of(Programs.SharedIterator.class, "calls Iterator.next Iterator.next"),
                Arguments.of(Programs.LostCount.class, "update count count"),
                Arguments.of(Programs.LostTotalOfTheClass.class, "update total total"),
                Arguments.of(Programs.LostText.class, "update text text"),
                Arguments.of(Programs.LostMaximum.class, "update largest largest"),
                Arguments.of(Programs.LostElement.class, "update array element array element"),
                Arguments.of(Programs.LockThatNobodyShares.class, "update count count"));
    }

    @ParameterizedTest
    @MethodSource("races")
    void finds_a_race_each_time(Class<?> program, String race) throws Exception {
        Together together = together(program);
        for (int i = 0; i < AGAIN_AND_AGAIN; i++) {
            assertThat(together.races(program)).contains(race);
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Programs.GuardedByTheLibrary.class,
                Programs.Locked.class,
                Programs.OneAfterTheOther.class,
                Programs.OnlyLooks.class,
                Programs.SlotOfItsOwn.class
            })
    void is_silent_where_threads_are_kept_apart(Class<?> program) throws Exception {
        Together together = together(program);
        for (int i = 0; i < AGAIN_AND_AGAIN; i++) {
            assertThat(together.races(program)).isEmpty();
        }
    }

    @Test
    void says_that_bytes_are_no_class() throws IOException {
        Files.write(folder.resolve("A.class"), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> TrappedClasses.of(folder))
                .isInstanceOf(TrapException.class)
                .hasMessageContaining("A.class");
    }

    @Test
    void leaves_the_folder_as_it_is() throws Exception {
        put(Programs.LostCount.class);
        List<byte[]> before = contents();

        TrappedClasses.of(folder);

        assertThat(contents()).usingRecursiveComparison().isEqualTo(before);
    }

    private List<byte[]> contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(TrappedClassesTest::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
