package classroom.weave;

import classroom.trace.Operation;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Notes when a method begins and ends that may be called from outside the program: {@code main}, {@code run}, a lambda, a method
 * that the JDK asks for.
 */
final class OutermostMethod extends ProbedMethod {
    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;
    private final Label start = new Label();
    private int site;

    OutermostMethod(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts) {
        super(next);
        this.place = place;
        this.facts = facts;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        site = place.firstSite(Operation.RUN, facts);
        probe("runBegins", "(I)V", site);
        mv.visitLabel(start);
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
