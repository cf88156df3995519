package rendezvous.driver;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps the classes of one round in memory, so that a round with errors leaves no trace. */
final class MemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, byte[]> classes = new TreeMap<>();

    MemoryOutput(JavaFileManager manager) {
        super(manager);
    }

    CompiledClasses classes() {
        return new CompiledClasses(classes);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new InMemory(name, kind);
    }

    private final class InMemory extends SimpleJavaFileObject {
        private final String name;

        InMemory(String name, Kind kind) {
            super(URI.create("memory:///class"), kind);
            this.name = name;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    classes.put(name, toByteArray());
                }
            };
        }
    }
}
