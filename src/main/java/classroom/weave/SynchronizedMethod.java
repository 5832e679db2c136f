package classroom.weave;

import classroom.trace.Operation;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Enters and leaves the monitor of a synchronized method by instructions, so that they can be noted. A probe may meet the end of
 * the stack: the handler leaves the monitor first and notes it then. The woven method isn't marked as synchronized any more;
 * else nothing tells the two apart.
 */
final class SynchronizedMethod extends ProbedMethod {
    private static final String ABOUT = "(Ljava/lang/Object;I)V";

    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;
    private final boolean ofClass;
    private final List<Label[]> spans = new ArrayList<>();
    private Label start;

    SynchronizedMethod(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts, boolean ofClass) {
        super(next);
        this.place = place;
        this.facts = facts;
        this.ofClass = ofClass;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        place.at(facts.firstLine());
        int site = place.site(Operation.MONITOR);
        monitor();
        mv.visitInsn(Opcodes.DUP);
        probe("begin", ABOUT, site);
        mv.visitInsn(Opcodes.MONITORENTER);
        begin();
        probe("end", "(I)V", site);
    }

    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            monitor();
            mv.visitInsn(Opcodes.DUP);
            probe("did", ABOUT, place.site(Operation.MONITOR_EXIT));
            mv.visitInsn(Opcodes.MONITOREXIT);
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
        if (ofClass) {
            handler(facts, caught);
        } else {
            handler(facts, caught, place.className());
        }
        monitor();
        mv.visitInsn(Opcodes.DUP);
        mv.visitInsn(Opcodes.MONITOREXIT);
        probe("did", ABOUT, place.site(Operation.MONITOR_EXIT));
        mv.visitInsn(Opcodes.ATHROW);
        for (Label[] span : spans) {
            mv.visitTryCatchBlock(span[0], span[1], caught, null);
        }
        super.visitMaxs(stack, locals);
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
