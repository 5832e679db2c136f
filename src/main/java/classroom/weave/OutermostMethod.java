package classroom.weave;

import classroom.trace.Operation;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Records the begin and end of methods that may be called from outside the program: {@code main}, {@code run},
 * lambdas, and methods that the JDK calls back. In a constructor, the recorded part begins after the call of another
 * constructor.
 */
final class OutermostMethod extends ProbedMethod {
    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;
    private final ConstructorPrologue prologue;
    private final Label start = new Label();
    private int site;

    OutermostMethod(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts, String method) {
        super(next);
        this.place = place;
        this.facts = facts;
        this.prologue = new ConstructorPrologue(method);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        site = place.firstSite(Operation.RUN, facts);
        if (!prologue.isOpen()) {
            begin();
        }
    }

    private void begin() {
        probe("runBegins", "(I)V", site);
        mv.visitLabel(start);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            prologue.made();
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
        if (prologue.isOpen()) {
            prologue.called(opcode, name);
            if (!prologue.isOpen()) {
                begin();
            }
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            probe("runEnds", "(I)V", site);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        Label caught = new Label();
        handler(facts, caught);
        mv.visitInsn(Opcodes.DUP);
        probe("runDies", "(Ljava/lang/Throwable;I)V", site);
        mv.visitInsn(Opcodes.ATHROW);
        mv.visitTryCatchBlock(start, caught, caught, null);
        super.visitMaxs(stack, locals);
    }
}
