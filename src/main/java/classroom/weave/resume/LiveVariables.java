package classroom.weave.resume;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds the local variables that may still be read after an instruction of a method: the backward data-flow analysis of
 * compiler textbooks.
 */
final class LiveVariables {
    private final InsnList code;
    /** For each instruction, the variables that are live before it. */
    private final List<BitSet> before = new ArrayList<>();
    /** For each instruction, the handlers of exceptions that it may throw. */
    private final List<List<LabelNode>> handlers = new ArrayList<>();

    private LiveVariables(MethodNode method) {
        code = method.instructions;
        for (int i = 0; i < code.size(); i++) {
            before.add(new BitSet());
            handlers.add(new ArrayList<>());
        }
        for (TryCatchBlockNode each : method.tryCatchBlocks) {
            for (int i = code.indexOf(each.start); i < code.indexOf(each.end); i++) {
                handlers.get(i).add(each.handler);
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int i = code.size() - 1; i >= 0; i--) {
                BitSet live = after(i);
                apply(code.get(i), live);
                handlers.get(i).forEach(each -> live.or(before.get(code.indexOf(each))));
                if (!live.equals(before.get(i))) {
                    before.set(i, live);
                    more = true;
                }
            }
        }
    }

    /** Returns the local variables that are live after each call of a method, in the order of the code. */
    static List<BitSet> afterCalls(MethodNode method) {
        LiveVariables all = new LiveVariables(method);
        List<BitSet> live = new ArrayList<>();
        for (int i = 0; i < all.code.size(); i++) {
            if (all.code.get(i) instanceof MethodInsnNode) {
                BitSet after = all.after(i);
                all.handlers.get(i).forEach(each -> after.or(all.before.get(all.code.indexOf(each))));
                live.add(after);
            }
        }
        return live;
    }

    /** Returns the variables that are live before the instructions that may come next. */
    private BitSet after(int index) {
        AbstractInsnNode one = code.get(index);
        BitSet live = new BitSet();
        if (one instanceof JumpInsnNode jump) {
            add(jump.label, live);
        } else if (one instanceof TableSwitchInsnNode choice) {
            add(choice.dflt, live);
            choice.labels.forEach(each -> add(each, live));
        } else if (one instanceof LookupSwitchInsnNode choice) {
            add(choice.dflt, live);
            choice.labels.forEach(each -> add(each, live));
        }
        if (fallsThrough(one) && index + 1 < code.size()) {
            live.or(before.get(index + 1));
        }
        return live;
    }

    private void add(LabelNode to, BitSet live) {
        live.or(before.get(code.indexOf(to)));
    }

    private static boolean fallsThrough(AbstractInsnNode one) {
        int opcode = one.getOpcode();
        return opcode != Opcodes.GOTO
                && opcode != Opcodes.ATHROW
                && opcode != Opcodes.TABLESWITCH
                && opcode != Opcodes.LOOKUPSWITCH
                && (opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN);
    }

    private static void apply(AbstractInsnNode one, BitSet live) {
        if (one instanceof VarInsnNode access) {
            live.set(access.var, access.getOpcode() <= Opcodes.ALOAD);
        } else if (one instanceof IincInsnNode access) {
            live.set(access.var);
        }
    }
}
