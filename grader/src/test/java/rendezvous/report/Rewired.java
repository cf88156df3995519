package rendezvous.report;

import gg.jte.TemplateOutput;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The grader's classes once more, with some of their escaping taken out of the compiled methods. So the grader itself
 * needs no switch that anybody could find.
 */
final class Rewired extends ClassLoader {

    private static final List<String> ANEW = List.of("rendezvous.", "gg.jte.", "concurrency.");

    /** One way of escaping, and how it is taken out. */
    enum Change {
        /** Characters that act are shown as they are. */
        VISIBLE("rendezvous.report.Visible", "line|text|whole"),
        MARKDOWN("rendezvous.report.FeedbackMarkdown", "escaped"),
        CSV("rendezvous.report.GradesCsv", "guarded"),
        COMMANDS("rendezvous.report.GitHubFormat", "data|property"),
        HTML("gg.jte.html.escape.Escape", "htmlContent|htmlAttribute"),
        SVG("concurrency.kit.SvgText", "escape"),
        XML("rendezvous.report.JUnitXml", ""),
        JSON("rendezvous.report.SummaryJson|rendezvous.report.CodeQualityFormat|rendezvous.model.Documents", ""),
        /** JSON that is safe to be looked at. */
        HARMLESS_JSON("rendezvous.model.Documents", "harmless");

        private final String owners;
        private final String methods;

        Change(String owners, String methods) {
            this.owners = owners;
            this.methods = methods;
        }
    }

    private final Change change;

    private Rewired(Change change) {
        super(Rewired.class.getClassLoader());
        this.change = change;
    }

    /** Every format of {@link AllFormats}, written without one way of escaping. */
    @SuppressWarnings("unchecked") // the same class, from another loader, so its type is known
    static Function<String, Map<String, String>> without(Change change) throws ReflectiveOperationException {
        Rewired loader = new Rewired(change);
        var constructor = loader.loadClass(AllFormats.class.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        var formats = (Function<String, Map<String, String>>) constructor.newInstance();
        return words -> loader.around(() -> formats.apply(words));
    }

    /** The library of the pages looks for templates where the thread does. */
    private <T> T around(Supplier<T> action) {
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(this);
        try {
            return action.get();
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (ANEW.stream().noneMatch(name::startsWith)) {
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
            reader.accept(name.matches(change.owners) ? new Rewriting(writer) : writer, 0);
            byte[] rewired = writer.toByteArray();
            return defineClass(name, rewired, 0, rewired.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Rewriting extends ClassVisitor {

        Rewriting(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (!name.matches(change.methods) || !descriptor.startsWith("(Ljava/lang/String;")) {
                return new Redirecting(next);
            }
            next.visitCode();
            if (Type.getReturnType(descriptor).equals(Type.VOID_TYPE)) {
                next.visitVarInsn(Opcodes.ALOAD, 1);
                next.visitVarInsn(Opcodes.ALOAD, 0);
                next.visitMethodInsn(
                        Opcodes.INVOKEINTERFACE,
                        Type.getInternalName(TemplateOutput.class),
                        "writeContent",
                        "(Ljava/lang/String;)V",
                        true);
                next.visitInsn(Opcodes.RETURN);
            } else {
                next.visitVarInsn(Opcodes.ALOAD, 0);
                next.visitInsn(Opcodes.ARETURN);
            }
            next.visitMaxs(0, 0);
            next.visitEnd();
            return new MethodVisitor(Opcodes.ASM9) {};
        }
    }

    private final class Redirecting extends MethodVisitor {

        Redirecting(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            String place = Type.getInternalName(StandIns.class);
            if (change == Change.XML && name.equals("newDefaultFactory")) {
                super.visitMethodInsn(opcode, place, "xml", descriptor, false);
            } else if (change == Change.JSON && name.equals("builder") && owner.endsWith("/JsonMapper")) {
                super.visitMethodInsn(opcode, place, "json", descriptor, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }
}
