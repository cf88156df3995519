package rendezvous.traps;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

import java.util.function.Consumer;

/**
 * Adds static methods to a class that do what one of its instructions does, with a trap before or behind it. An
 * instruction is replaced by a call that takes and leaves the same on the stack, so that no stack map changes.
 */
final class Bridges {

    private static final String TRAPS = "rendezvous/driver/traps/Traps";
    private static final String NAME = "rendezvous$";

    private final ClassNode type;
    private int count;

    Bridges(ClassNode type) {
        this.type = type;
    }

    /** Adds a method, and names it. */
    Handle add(Type result, Type[] arguments, Consumer<MethodNode> body) {
        String descriptor = Type.getMethodDescriptor(result, arguments);
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodNode method = new MethodNode(access, NAME + count++, descriptor, null, null);
        body.accept(method);
        method.instructions.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
        type.methods.add(method);
        boolean ofInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
        return new Handle(Opcodes.H_INVOKESTATIC, type.name, method.name, descriptor, ofInterface);
    }

    static MethodInsnNode callOf(Handle bridge) {
        return new MethodInsnNode(
                Opcodes.INVOKESTATIC, bridge.getOwner(), bridge.getName(), bridge.getDesc(), bridge.isInterface());
    }

    /** Loads all arguments of a bridge. */
    static void loadAll(MethodNode bridge, Type[] arguments) {
        int slot = 0;
        for (Type argument : arguments) {
            bridge.instructions.add(new VarInsnNode(argument.getOpcode(Opcodes.ILOAD), slot));
            slot += argument.getSize();
        }
    }

    static void trap(MethodNode bridge, String name, String descriptor) {
        bridge.instructions.add(new MethodInsnNode(Opcodes.INVOKESTATIC, TRAPS, name, descriptor, false));
    }

    static void add(MethodNode bridge, AbstractInsnNode instruction) {
        bridge.instructions.add(instruction);
    }
}
