package rendezvous.traps;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

import java.util.List;

/** Sets the traps of one class. */
final class ClassTraps {

    private final ClassNode type;
    private final Bridges bridges;

    ClassTraps(ClassNode type) {
        this.type = type;
        this.bridges = new Bridges(type);
    }

    void set() {
        for (MethodNode method : List.copyOf(type.methods)) {
            if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                UpdateTraps updates = UpdateTraps.of(type, method);
                Sites sites = new Sites(type, method);
                new CallTraps(bridges, sites).set(method);
                updates.set(bridges, sites);
            }
        }
    }
}
