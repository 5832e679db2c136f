package classroom.weave.probe;

import classroom.trace.format.Operation;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Records when a thread begins to initialize a class, and when the initializer completes or throws. Other threads
 * that use the class wait in between.
 */
final class InitializerProbes extends ProbedMethod {
    private static final String ABOUT = "(Ljava/lang/Class;I)V";

    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;
    private final Label start = new Label();

    InitializerProbes(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts) {
        super(next);
        this.place = place;
        this.facts = facts;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        about("initBegins", place.firstSite(Operation.CLASS_INIT_BEGIN, facts));
        mv.visitLabel(start);
    }

    @Override
    public void visitInsn(int opcode) {
        if (isReturn(opcode)) {
            about("initEnds", place.site(Operation.CLASS_INIT_END));
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        Label caught = new Label();
        handler(facts, caught);
        about("initEnds", place.site(Operation.CLASS_INIT_END));
        mv.visitInsn(Opcodes.ATHROW);
        mv.visitTryCatchBlock(start, caught, caught, null);
        super.visitMaxs(stack, locals);
    }

    private void about(String probe, int site) {
        mv.visitLdcInsn(Type.getObjectType(place.className()));
        probe(ProbeClass.FLOW, probe, ABOUT, site);
    }
}
