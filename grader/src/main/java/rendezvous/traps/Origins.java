package rendezvous.traps;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows values from the fields and array elements that they were read from, through whatever is computed of them. */
final class Origins extends SourceInterpreter {

    Origins() {
        super(Opcodes.ASM9);
    }

    @Override
    public SourceValue newOperation(AbstractInsnNode instruction) {
        return of(instruction, super.newOperation(instruction), Set.of());
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
        return value;
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
        return of(instruction, super.unaryOperation(instruction, value), value.insns);
    }

    @Override
    public SourceValue binaryOperation(AbstractInsnNode instruction, SourceValue one, SourceValue other) {
        Set<AbstractInsnNode> both = new HashSet<>(one.insns);
        both.addAll(other.insns);
        return of(instruction, super.binaryOperation(instruction, one, other), both);
    }

    @Override
    public SourceValue naryOperation(AbstractInsnNode instruction, List<? extends SourceValue> values) {
        Set<AbstractInsnNode> all = new HashSet<>();
        values.forEach(value -> all.addAll(value.insns));
        return of(instruction, super.naryOperation(instruction, values), all);
    }

    private static SourceValue of(AbstractInsnNode instruction, SourceValue sized, Set<AbstractInsnNode> operands) {
        return new SourceValue(sized.size, Place.isRead(instruction) ? Set.of(instruction) : Set.copyOf(operands));
    }
}
