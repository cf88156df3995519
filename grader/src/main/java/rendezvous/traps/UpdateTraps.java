package rendezvous.traps;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets traps behind reads of fields and array elements that the same method writes back with a value that was computed
 * from them, or after it has asked which is larger; and before those writes: {@code count++}, {@code total += x},
 * {@code max = Math.max(max, x)}, {@code if (x > max) max = x}.
 */
final class UpdateTraps {

    /** The analysis takes memory for each variable at each instruction. */
    private static final long MOST_CELLS = 2_000_000;

    private final MethodNode method;
    private final Set<AbstractInsnNode> reads = new LinkedHashSet<>();
    private final Set<AbstractInsnNode> writes = new LinkedHashSet<>();
    private final Set<AbstractInsnNode> compared = new LinkedHashSet<>();

    private UpdateTraps(MethodNode method) {
        this.method = method;
    }

    /** Finds them, before anything in the method is changed. */
    static UpdateTraps of(ClassNode type, MethodNode method) {
        UpdateTraps found = new UpdateTraps(method);
        long cells = (long) method.instructions.size() * (method.maxLocals + method.maxStack);
        // An object that is being made is not shared yet.
        if (!method.name.startsWith("<") && cells <= MOST_CELLS) {
            found.find(type);
        }
        return found;
    }

    private void find(ClassNode type) {
        try {
            Frame<SourceValue>[] frames = new Analyzer<>(new Origins()).analyze(type.name, method);
            for (int i = 0; i < frames.length; i++) {
                if (frames[i] != null && compares(method.instructions.get(i).getOpcode())) {
                    compared.addAll(top(frames[i], 0).insns);
                    compared.addAll(top(frames[i], 1).insns);
                }
            }
            for (int i = 0; i < frames.length; i++) {
                if (frames[i] != null && Place.isWrite(method.instructions.get(i))) {
                    pair(top(frames[i], 0).insns, method.instructions.get(i));
                }
            }
        } catch (AnalyzerException e) {
            reads.clear(); // code that no compiler makes: it runs without these traps
            writes.clear();
        }
    }

    private static boolean compares(int opcode) {
        return (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG)
                || (opcode >= Opcodes.IF_ICMPLT && opcode <= Opcodes.IF_ICMPLE);
    }

    private static SourceValue top(Frame<SourceValue> frame, int depth) {
        return frame.getStack(frame.getStackSize() - 1 - depth);
    }

    private void pair(Set<AbstractInsnNode> origins, AbstractInsnNode write) {
        Place place = Place.of(write);
        List<AbstractInsnNode> found = new ArrayList<>();
        origins.stream()
                .filter(read -> place.isComputed() && Place.of(read).equals(place))
                .forEach(found::add);
        compared.stream()
                .filter(read -> place.isNumber() && Place.of(read).equals(place))
                .forEach(found::add);
        if (!found.isEmpty()) {
            reads.addAll(found);
            writes.add(write);
        }
    }

    void set(Bridges bridges, Sites sites) {
        for (AbstractInsnNode read : reads) {
            Place place = Place.of(read);
            Type[] arguments = place.operands().toArray(Type[]::new);
            method.instructions.set(read, Bridges.callOf(bridges.add(place.value(), arguments, bridge -> {
                Bridges.loadAll(bridge, arguments);
                Bridges.add(bridge, read.clone(Map.of()));
                place.loadTrapArguments(bridge);
                Bridges.trap(bridge, "read", "(" + place.trapParameters() + ")V");
            })));
        }
        for (AbstractInsnNode write : writes) {
            Place place = Place.of(write);
            List<Type> arguments = new ArrayList<>(place.operands());
            arguments.add(place.value());
            Type[] all = arguments.toArray(Type[]::new);
            method.instructions.set(write, Bridges.callOf(bridges.add(Type.VOID_TYPE, all, bridge -> {
                place.loadTrapArguments(bridge);
                Bridges.add(bridge, new LdcInsnNode(sites.at(write, place.name())));
                Bridges.trap(bridge, "write", "(" + place.trapParameters() + "Ljava/lang/String;)V");
                Bridges.loadAll(bridge, all);
                Bridges.add(bridge, write.clone(Map.of()));
            })));
        }
    }
}
