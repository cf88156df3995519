package rendezvous.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the compiler made.
 *
 * @param byName the bytes of each class by its binary name
 */
record CompiledClasses(Map<String, byte[]> byName) {

    static final CompiledClasses NONE = new CompiledClasses(Map.of());

    CompiledClasses {
        byName = Map.copyOf(byName);
    }

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : byName.entrySet()) {
            String path = entry.getKey().replace('.', '/') + ".class";
            Files.createDirectories(folder.resolve(path.substring(0, path.lastIndexOf('/') + 1)));
            Files.write(folder.resolve(path), entry.getValue());
        }
    }
}
