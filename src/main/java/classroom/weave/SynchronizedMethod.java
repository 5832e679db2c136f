package classroom.weave;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Enters and leaves the monitor of a synchronized method by instructions, so that they can be noted. The woven method isn't marked
 * as synchronized any more; else nothing tells the two apart.
 */
final class SynchronizedMethod extends ProbedMethod {
    private final Probes.Place place;
    private final Facts.Method facts;
    private final boolean ofClass;
    private final List<Label[]> spans = new ArrayList<>();
    private Label start;

    SynchronizedMethod(MethodVisitor next, Probes.Place place, Facts.Method facts, boolean ofClass) {
        super(next);
        this.place = place;
        this.facts = facts;
        this.ofClass = ofClass;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        place.at(facts.firstLine());
        monitor();
        mv.visitInsn(Opcodes.MONITORENTER);
        begin();
    }

    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            monitor();
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
        mv.visitInsn(Opcodes.MONITOREXIT);
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
