package rendezvous.traps;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/**
 * The classes of a submission with traps in them. Their bytes are parsed, and nothing of them is loaded.
 *
 * @param byPath the bytes of each class file by its path in the folder
 */
public record TrappedClasses(Map<Path, byte[]> byPath) {

    private static final long MOST_BYTES = 16 << 20;

    public TrappedClasses {
        byPath = Map.copyOf(byPath);
    }

    /**
     * Rewrites all classes in a folder.
     *
     * @param folder where they are; it stays as it is
     * @return the rewritten ones
     * @throws TrapException if one of them can't be rewritten
     * @throws IOException if the folder can't be read
     */
    public static TrappedClasses of(Path folder) throws TrapException, IOException {
        Map<Path, byte[]> rewritten = new TreeMap<>();
        long bytes = 0;
        for (Map.Entry<Path, byte[]> file : classFiles(folder).entrySet()) {
            bytes += file.getValue().length;
            if (bytes > MOST_BYTES) {
                throw new TrapException("the classes are too large to be rewritten");
            }
            rewritten.put(file.getKey(), rewrite(file.getKey(), file.getValue()));
        }
        return new TrappedClasses(rewritten);
    }

    /**
     * Writes them.
     *
     * @param folder where to
     * @throws IOException if that fails
     */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<Path, byte[]> file : byPath.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(target, file.getValue());
        }
    }

    private static Map<Path, byte[]> classFiles(Path folder) throws IOException {
        Map<Path, byte[]> found = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".class")) {
                    found.put(folder.relativize(file), Files.readAllBytes(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static byte[] rewrite(Path path, byte[] bytes) throws TrapException {
        try {
            ClassNode type = new ClassNode();
            new ClassReader(bytes).accept(type, 0);
            new ClassTraps(type).set();
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            type.accept(writer);
            return writer.toByteArray();
        } catch (RuntimeException e) { // the bytes are a student's: the parser may break on them in any way
            throw new TrapException("the class in " + path + " can't be rewritten", e);
        }
    }
}
