package classroom.weave.probe;

import classroom.trace.format.Operation;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Enters and exits the monitor of a synchronized method by instructions, so that both can be recorded. A probe may
 * throw a StackOverflowError, so the handler exits the monitor before it records that. The woven method has no {@code
 * synchronized} flag any more; no other difference is visible. If the flag must stay, the JVM enters and exits the
 * monitor, and both are recorded inside the method.
 */
final class SynchronizedMethod extends ProbedMethod {
    private static final String ABOUT = "(Ljava/lang/Object;I)V";

    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;
    private final boolean ofClass;
    private final List<Label[]> spans = new ArrayList<>();
    private Label start;

    SynchronizedMethod(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts) {
        super(next);
        this.place = place;
        this.facts = facts;
        this.ofClass = facts.isStatic();
    }

    @Override
    public void visitCode() {
        super.visitCode();
        place.at(facts.firstLine());
        int site = place.site(Operation.MONITOR);
        monitor();
        mv.visitInsn(Opcodes.DUP);
        probe(ProbeClass.OPERATION, "begin", ABOUT, site);
        enterOrLeave(Opcodes.MONITORENTER);
        begin();
        probe(ProbeClass.OPERATION, "end", "(I)V", site);
    }

    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            monitor();
            mv.visitInsn(Opcodes.DUP);
            probe(ProbeClass.OPERATION, "did", ABOUT, place.site(Operation.MONITOR_EXIT));
            enterOrLeave(Opcodes.MONITOREXIT);
            end();
            super.visitInsn(opcode);
            begin();
        } else {
            super.visitInsn(opcode);
        }
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        end();
        Label caught = new Label();
        handler(facts, caught, facts.localsOfHandler());
        monitor();
        mv.visitInsn(Opcodes.DUP);
        enterOrLeave(Opcodes.MONITOREXIT);
        probe(ProbeClass.OPERATION, "did", ABOUT, place.site(Operation.MONITOR_EXIT));
        mv.visitInsn(Opcodes.ATHROW);
        for (Label[] span : spans) {
            mv.visitTryCatchBlock(span[0], span[1], caught, null);
        }
        super.visitMaxs(stack, locals);
    }

    private void enterOrLeave(int opcode) {
        mv.visitInsn(facts.staysSynchronized() ? Opcodes.POP : opcode);
    }

    private void monitor() {
        if (ofClass) {
            mv.visitLdcInsn(Type.getObjectType(place.className()));
        } else {
            mv.visitVarInsn(Opcodes.ALOAD, 0);
        }
    }

    private void begin() {
        start = new Label();
        mv.visitLabel(start);
    }

    private void end() {
        Label end = new Label();
        mv.visitLabel(end);
        if (start.getOffset() < end.getOffset()) {
            spans.add(new Label[] {start, end});
        }
    }
}
