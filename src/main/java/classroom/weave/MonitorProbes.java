package classroom.weave;

import classroom.trace.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Notes entering and leaving monitors. A probe may meet the end of the stack, and the monitor must be left all the same. So the
 * probe after entering is put under the handler that leaves the monitor; and in that handler, which handles its own exceptions
 * too, the leaving is noted when it is done and the handler's range is over.
 */
final class MonitorProbes extends InstructionVisitor {
    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;
    /** Where the probe after entering begins, by the label behind it. */
    private final Map<Label, Label> entered = new HashMap<>();
    private final Set<Label> handlers = new HashSet<>();
    private int blocks;
    private int endSite;
    private int leftSite;
    private boolean inHandler;

    MonitorProbes(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts) {
        super(next);
        this.place = place;
        this.facts = facts;
    }

    @Override
    public void visitTryCatchBlock(Label from, Label to, Label handler, String type) {
        if (type == null) {
            handlers.add(handler);
        }
        if (facts.isEntered(blocks++)) {
            super.visitTryCatchBlock(entered.computeIfAbsent(from, behind -> new Label()), from, handler, type);
        }
        super.visitTryCatchBlock(from, to, handler, type);
    }

    @Override
    public void visitLabel(Label label) {
        if (endSite != 0) {
            Label start = entered.get(label);
            if (start != null) {
                mv.visitLabel(start);
            }
            end();
        }
        super.visitLabel(label);
        inHandler |= handlers.contains(label);
    }

    @Override
    protected void before(int opcode) {
        if (endSite != 0) {
            end();
        }
        if (leftSite != 0) {
            probe("did", "(Ljava/lang/Object;I)V", leftSite);
            leftSite = 0;
        }
        inHandler &= opcode != Opcodes.ATHROW && opcode != Opcodes.GOTO && !isReturn(opcode);
    }

    private void end() {
        probe("end", "(I)V", endSite);
        endSite = 0;
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER) {
            before(opcode);
            int site = place.site(Operation.MONITOR);
            mv.visitInsn(Opcodes.DUP);
            probe("begin", "(Ljava/lang/Object;I)V", site);
            mv.visitInsn(opcode);
            endSite = site;
        } else if (opcode == Opcodes.MONITOREXIT) {
            before(opcode);
            int site = place.site(Operation.MONITOR_EXIT);
            mv.visitInsn(Opcodes.DUP);
            if (inHandler) {
                leftSite = site;
            } else {
                probe("did", "(Ljava/lang/Object;I)V", site);
            }
            mv.visitInsn(opcode);
        } else {
            super.visitInsn(opcode);
        }
    }
}
