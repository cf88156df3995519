package rendezvous;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * Classes once more, with some of their compiled methods changed, for tests that must notice. So what they defend needs
 * no switch that anybody could find.
 */
public abstract class ChangedClasses extends ClassLoader {

    private final List<String> anew;

    /** @param anew how the names of classes begin that are loaded once more */
    protected ChangedClasses(List<String> anew) {
        super(ChangedClasses.class.getClassLoader());
        this.anew = List.copyOf(anew);
    }

    /**
     * Changes one method, or leaves it.
     *
     * @param owner name of its class
     * @param next takes the code; what is written to it, and not passed on by what is returned, replaces the method
     * @return takes the code as it was
     */
    protected abstract MethodVisitor changed(String owner, String name, String descriptor, MethodVisitor next);

    /**
     * Makes an object of a changed class.
     *
     * @param type a function that has a constructor without parameters
     * @return the function; it runs with these classes as those of its thread
     */
    @SuppressWarnings("unchecked") // the same class, from this loader, so its type is known
    public <A, B> Function<A, B> make(Class<? extends Function<A, B>> type) throws ReflectiveOperationException {
        var constructor = loadClass(type.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        var function = (Function<A, B>) constructor.newInstance();
        return argument -> {
            ClassLoader usual = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(this);
            try {
                return function.apply(argument);
            } finally {
                Thread.currentThread().setContextClassLoader(usual);
            }
        };
    }

    @Override
    protected final Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (anew.stream().noneMatch(name::startsWith)) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : defined(name);
        }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(bytes);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Change(name, writer), 0);
            byte[] code = writer.toByteArray();
            Class<?> usual = Class.forName(name, false, getParent());
            return defineClass(name, code, 0, code.length, usual.getProtectionDomain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Change extends ClassVisitor {

        private final String owner;

        Change(String owner, ClassVisitor next) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return changed(owner, name, descriptor, next);
        }
    }
}
