package classroom.weave.probe;

import classroom.trace.format.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Records that monitors are entered and exited. A probe may throw a StackOverflowError, and the monitor must be
 * exited nevertheless. So the probe after entering is covered by the handler that exits the monitor; in that handler,
 * which covers itself too, the exit is recorded after the range that it covers.
 */
final class MonitorProbes extends InstructionVisitor {
    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;
    /** The start of the probe after entering, by the label that follows it. */
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
            probe(ProbeClass.OPERATION, "did", "(Ljava/lang/Object;I)V", leftSite);
            leftSite = 0;
        }
        inHandler &= opcode != Opcodes.ATHROW && opcode != Opcodes.GOTO && !isReturn(opcode);
    }

    private void end() {
        probe(ProbeClass.OPERATION, "end", "(I)V", endSite);
        endSite = 0;
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER) {
            before(opcode);
            int site = place.site(Operation.MONITOR);
            mv.visitInsn(Opcodes.DUP);
            probe(ProbeClass.OPERATION, "begin", "(Ljava/lang/Object;I)V", site);
            mv.visitInsn(opcode);
            endSite = site;
        } else if (opcode == Opcodes.MONITOREXIT) {
            before(opcode);
            int site = place.site(Operation.MONITOR_EXIT);
            mv.visitInsn(Opcodes.DUP);
            if (inHandler) {
                leftSite = site;
            } else {
                probe(ProbeClass.OPERATION, "did", "(Ljava/lang/Object;I)V", site);
            }
            mv.visitInsn(opcode);
        } else {
            super.visitInsn(opcode);
        }
    }
}
