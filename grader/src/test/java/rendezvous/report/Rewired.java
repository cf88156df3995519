package rendezvous.report;

import gg.jte.TemplateOutput;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import rendezvous.ChangedClasses;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The grader's classes with one way of escaping taken out of them. */
final class Rewired extends ChangedClasses {

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
        super(List.of("rendezvous.", "gg.jte.", "concurrency."));
        this.change = change;
    }

    /** Every format of {@link AllFormats}, written without one way of escaping. */
    static Function<String, Map<String, String>> without(Change change) throws ReflectiveOperationException {
        return new Rewired(change).make(AllFormats.class);
    }

    @Override
    protected MethodVisitor changed(String owner, String name, String descriptor, MethodVisitor next) {
        if (!owner.matches(change.owners)) {
            return next;
        }
        if (!name.matches(change.methods) || !descriptor.startsWith("(Ljava/lang/String;")) {
            return new Redirecting(next);
        }
        next.visitCode();
        if (Type.getReturnType(descriptor).equals(Type.VOID_TYPE)) {
            next.visitVarInsn(Opcodes.ALOAD, 1);
            next.visitVarInsn(Opcodes.ALOAD, 0);
            String output = Type.getInternalName(TemplateOutput.class);
            next.visitMethodInsn(Opcodes.INVOKEINTERFACE, output, "writeContent", "(Ljava/lang/String;)V", true);
            next.visitInsn(Opcodes.RETURN);
        } else {
            next.visitVarInsn(Opcodes.ALOAD, 0);
            next.visitInsn(Opcodes.ARETURN);
        }
        next.visitMaxs(0, 0);
        next.visitEnd();
        return new MethodVisitor(Opcodes.ASM9) {};
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
