package rendezvous.traps;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Names the places of one method as the traps understand it: {@code what|class|method|file|line}. */
final class Sites {

    private final ClassNode type;
    private final MethodNode method;

    Sites(ClassNode type, MethodNode method) {
        this.type = type;
        this.method = method;
    }

    String at(AbstractInsnNode place, String what) {
        String file = type.sourceFile == null ? "" : type.sourceFile;
        return String.join(
                "|",
                what,
                plain(type.name.replace('/', '.')),
                plain(method.name),
                plain(file),
                Integer.toString(line(place)));
    }

    private static int line(AbstractInsnNode place) {
        for (AbstractInsnNode before = place; before != null; before = before.getPrevious()) {
            if (before instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    private static String plain(String name) {
        return name.replace('|', '_');
    }
}
