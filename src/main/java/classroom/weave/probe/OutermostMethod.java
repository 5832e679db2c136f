package classroom.weave.probe;

import classroom.trace.format.Operation;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Records the begin and end of methods that may be called from outside the program: {@code main}, {@code run},
 * lambdas, and methods that the JDK calls back. In a constructor, the recorded part begins after the call of another
 * constructor.
 */
final class OutermostMethod extends ConstructorVisitor {
    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;
    private final Label start = new Label();
    private int site;

    OutermostMethod(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts, String method) {
        super(next, method);
        this.place = place;
        this.facts = facts;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        site = place.firstSite(Operation.RUN, facts);
        if (!isInPrologue()) {
            begin();
        }
    }

    private void begin() {
        probe(ProbeClass.LIFECYCLE, "runBegins", "(I)V", site);
        mv.visitLabel(start);
    }

    @Override
    void prologueEnded() {
        begin();
    }

    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            probe(ProbeClass.LIFECYCLE, "runEnds", "(I)V", site);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        Label caught = new Label();
        handler(facts, caught);
        mv.visitInsn(Opcodes.DUP);
        probe(ProbeClass.LIFECYCLE, "runDies", "(Ljava/lang/Throwable;I)V", site);
        mv.visitInsn(Opcodes.ATHROW);
        mv.visitTryCatchBlock(start, caught, caught, null);
        super.visitMaxs(stack, locals);
    }
}
