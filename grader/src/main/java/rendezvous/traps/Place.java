package rendezvous.traps;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

import java.util.List;
import java.util.Set;

/**
 * What an instruction reads or writes: a field, or an element of an array of numbers.
 *
 * @param kind tells fields of objects, fields of classes and elements apart
 * @param owner the class that has the field; the array's type for an element
 * @param name the field's name
 * @param value what it holds
 */
record Place(Kind kind, Type owner, String name, Type value) {

    private static final String OF_FIELD = "Ljava/lang/Object;Ljava/lang/String;";
    private static final String OF_ELEMENT = "Ljava/lang/Object;I";

    /** Values that are computed from themselves; others are merely replaced. */
    private static final Set<String> COMPUTED = Set.of(
            "B",
            "C",
            "D",
            "F",
            "I",
            "J",
            "S",
            "Z",
            "Ljava/lang/Double;",
            "Ljava/lang/Integer;",
            "Ljava/lang/Long;",
            "Ljava/lang/String;");

    /** In the order of the instructions. Those for bytes are left out, since they serve truth values, too. */
    private static final List<Type> ELEMENTS = List.of(
            Type.INT_TYPE,
            Type.LONG_TYPE,
            Type.FLOAT_TYPE,
            Type.DOUBLE_TYPE,
            Type.VOID_TYPE,
            Type.VOID_TYPE,
            Type.CHAR_TYPE,
            Type.SHORT_TYPE);

    /** Where it lies. */
    enum Kind {
        OBJECT,
        CLASS,
        ARRAY
    }

    static boolean isRead(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC || isElement(opcode - Opcodes.IALOAD);
    }

    static boolean isWrite(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC || isElement(opcode - Opcodes.IASTORE);
    }

    private static boolean isElement(int number) {
        return number >= 0 && number < ELEMENTS.size() && !ELEMENTS.get(number).equals(Type.VOID_TYPE);
    }

    static Place of(AbstractInsnNode instruction) {
        if (instruction instanceof FieldInsnNode field) {
            boolean ofClass = field.getOpcode() == Opcodes.GETSTATIC || field.getOpcode() == Opcodes.PUTSTATIC;
            return new Place(
                    ofClass ? Kind.CLASS : Kind.OBJECT,
                    Type.getObjectType(field.owner),
                    field.name,
                    Type.getType(field.desc));
        }
        int number = instruction.getOpcode() - (isRead(instruction) ? Opcodes.IALOAD : Opcodes.IASTORE);
        Type element = ELEMENTS.get(number);
        return new Place(Kind.ARRAY, Type.getType("[" + element.getDescriptor()), "array element", element);
    }

    boolean isComputed() {
        return COMPUTED.contains(value.getDescriptor());
    }

    boolean isNumber() {
        return value.getSort() >= Type.CHAR && value.getSort() <= Type.DOUBLE;
    }

    /** What tells it on the stack. */
    List<Type> operands() {
        return switch (kind) {
            case OBJECT -> List.of(owner);
            case CLASS -> List.of();
            case ARRAY -> List.of(owner, Type.INT_TYPE);
        };
    }

    /** The first parameters of its traps. */
    String trapParameters() {
        return kind == Kind.ARRAY ? OF_ELEMENT : OF_FIELD;
    }

    /** Loads them inside a bridge, whose first arguments are the operands. */
    void loadTrapArguments(MethodNode bridge) {
        if (kind == Kind.CLASS) {
            bridge.instructions.add(new LdcInsnNode(owner));
        } else {
            bridge.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
        }
        if (kind == Kind.ARRAY) {
            bridge.instructions.add(new VarInsnNode(Opcodes.ILOAD, 1));
        } else {
            bridge.instructions.add(new LdcInsnNode(owner.getInternalName() + "." + name));
        }
    }
}
