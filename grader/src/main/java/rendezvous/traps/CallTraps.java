package rendezvous.traps;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

import java.util.Set;
import java.util.stream.Stream;

/** Sets traps before calls, and references to methods, of the library's collections and builders. */
final class CallTraps {

    private static final String TRAP = "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;)V";

    /** What a variable may be declared as that holds one of them; the driver looks at the object itself. */
    private static final Set<String> TYPES = Set.of(
            "java/lang/Appendable",
            "java/lang/CharSequence",
            "java/lang/Iterable",
            "java/lang/StringBuilder",
            "java/text/DateFormat",
            "java/text/DecimalFormat",
            "java/text/Format",
            "java/text/NumberFormat",
            "java/text/SimpleDateFormat",
            "java/util/AbstractCollection",
            "java/util/AbstractList",
            "java/util/AbstractMap",
            "java/util/AbstractSet",
            "java/util/ArrayDeque",
            "java/util/ArrayList",
            "java/util/BitSet",
            "java/util/Collection",
            "java/util/Deque",
            "java/util/EnumMap",
            "java/util/HashMap",
            "java/util/HashSet",
            "java/util/IdentityHashMap",
            "java/util/Iterator",
            "java/util/LinkedHashMap",
            "java/util/LinkedHashSet",
            "java/util/LinkedList",
            "java/util/List",
            "java/util/ListIterator",
            "java/util/Map",
            "java/util/NavigableMap",
            "java/util/NavigableSet",
            "java/util/PriorityQueue",
            "java/util/Queue",
            "java/util/Set",
            "java/util/SortedMap",
            "java/util/SortedSet",
            "java/util/StringJoiner",
            "java/util/TreeMap",
            "java/util/TreeSet",
            "java/util/WeakHashMap");

    private final Bridges bridges;
    private final Sites sites;

    CallTraps(Bridges bridges, Sites sites) {
        this.bridges = bridges;
        this.sites = sites;
    }

    void set(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof MethodInsnNode call && isTrapped(call)) {
                Handle bridge = bridge(call, call.getOpcode(), call.owner, call.name, call.desc, call.itf);
                method.instructions.set(call, Bridges.callOf(bridge));
            } else if (instruction instanceof InvokeDynamicInsnNode reference) {
                reference(reference);
            }
        }
    }

    private static boolean isTrapped(MethodInsnNode call) {
        boolean virtual = call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
        return virtual && TYPES.contains(call.owner);
    }

    private void reference(InvokeDynamicInsnNode reference) {
        for (int i = 0; i < reference.bsmArgs.length; i++) {
            if (reference.bsmArgs[i] instanceof Handle handle && isTrapped(handle, reference)) {
                int opcode = handle.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
                reference.bsmArgs[i] = bridge(
                        reference, opcode, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
            }
        }
    }

    /** A captured receiver must have exactly the type of a static method's first parameter. */
    private static boolean isTrapped(Handle handle, InvokeDynamicInsnNode reference) {
        boolean virtual = handle.getTag() == Opcodes.H_INVOKEVIRTUAL || handle.getTag() == Opcodes.H_INVOKEINTERFACE;
        Type[] captured = Type.getArgumentTypes(reference.desc);
        boolean fits = captured.length == 0 || captured[0].equals(Type.getObjectType(handle.getOwner()));
        return virtual && fits && TYPES.contains(handle.getOwner());
    }

    private Handle bridge(
            AbstractInsnNode place, int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        Type[] arguments = Stream.concat(
                        Stream.of(Type.getObjectType(owner)), Stream.of(Type.getArgumentTypes(descriptor)))
                .toArray(Type[]::new);
        boolean hasObject = arguments.length > 1 && arguments[1].getSort() == Type.OBJECT;
        return bridges.add(Type.getReturnType(descriptor), arguments, bridge -> {
            Bridges.add(bridge, new VarInsnNode(Opcodes.ALOAD, 0));
            Bridges.add(bridge, hasObject ? new VarInsnNode(Opcodes.ALOAD, 1) : new InsnNode(Opcodes.ACONST_NULL));
            Bridges.add(bridge, new LdcInsnNode(sites.at(place, name)));
            Bridges.trap(bridge, "call", TRAP);
            Bridges.loadAll(bridge, arguments);
            Bridges.add(bridge, new MethodInsnNode(opcode, owner, name, descriptor, ofInterface));
        });
    }
}
