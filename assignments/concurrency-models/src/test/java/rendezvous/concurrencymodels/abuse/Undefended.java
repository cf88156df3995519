package rendezvous.concurrencymodels.abuse;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import rendezvous.ChangedClasses;
import rendezvous.model.Isolation;
import rendezvous.sandbox.Sandboxes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** The grader with one defence taken out of its classes that the sandbox knows nothing of. */
final class Undefended extends ChangedClasses {

    /** What is taken out. */
    enum Change {
        /** No name is that of an archive. */
        ARCHIVES("rendezvous.intake.Archives", "isArchive"),
        /** What the driver never says is ignored instead of taken for a forgery. */
        STRICT_LINES("rendezvous.gate.DriverLink", "refuseIf");

        private final String owner;
        private final String method;

        Change(String owner, String method) {
            this.owner = owner;
            this.method = method;
        }
    }

    private final Change change;

    private Undefended(Change change) {
        super(List.of("rendezvous."));
        this.change = change;
    }

    /** What is to be complained about in a case, graded without a defence. */
    static List<String> complaints(Change change, String name) throws ReflectiveOperationException {
        return new Undefended(change).make(Graded.class).apply(name);
    }

    @Override
    protected MethodVisitor changed(String owner, String name, String descriptor, MethodVisitor next) {
        if (!owner.equals(change.owner) || !name.equals(change.method)) {
            return next;
        }
        if (change == Change.STRICT_LINES) {
            return new Lenient(next);
        }
        next.visitCode();
        next.visitInsn(Opcodes.ICONST_0);
        next.visitInsn(Opcodes.IRETURN);
        next.visitMaxs(0, 0);
        next.visitEnd();
        return new MethodVisitor(Opcodes.ASM9) {};
    }

    /** Comes back where it would have thrown. */
    private static final class Lenient extends MethodVisitor {

        Lenient(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.ATHROW) {
                super.visitInsn(Opcodes.POP);
                super.visitInsn(Opcodes.RETURN);
            } else {
                super.visitInsn(opcode);
            }
        }
    }

    /** Grades a case by its name. */
    static final class Graded implements Function<String, List<String>> {

        @Override
        public List<String> apply(String name) {
            try (Pipeline pipeline =
                    new Pipeline(Sandboxes.probe().of(Isolation.STRONG).orElseThrow())) {
                return new Trial(CaseReader.named(name), pipeline).complaints();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
