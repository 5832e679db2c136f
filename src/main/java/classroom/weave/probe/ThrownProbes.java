package classroom.weave.probe;

import classroom.trace.format.Operation;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Records the exceptions that reach the method's own handlers, and those that leave the method, if it has recorded
 * calls that may throw: so the end of every recorded call is known. The handler for exceptions that leave the method
 * comes after the method's own handlers. In a constructor it begins after the call of another constructor, because a
 * handler must not see an uninitialized object.
 */
final class ThrownProbes extends InstructionVisitor {
    private static final String THROWN = "(Ljava/lang/Throwable;I)V";

    private final Probes.ProbeSite place;
    private final ClassAnalysis.MethodAnalysis facts;
    private final ConstructorPrologue prologue;
    private final Set<Label> handlers = new HashSet<>();
    private final Label start = new Label();
    private boolean caught;

    ThrownProbes(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts, String method) {
        super(next);
        this.place = place;
        this.facts = facts;
        this.prologue = new ConstructorPrologue(method);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (!prologue.isOpen()) {
            mv.visitLabel(start);
        }
    }

    @Override
    public void visitTryCatchBlock(Label from, Label to, Label handler, String type) {
        super.visitTryCatchBlock(from, to, handler, type);
        handlers.add(handler);
    }

    @Override
    public void visitLabel(Label label) {
        super.visitLabel(label);
        caught |= handlers.contains(label) && !isQuiet();
    }

    @Override
    protected void before(int opcode) {
        if (caught) {
            caught = false;
            mv.visitInsn(Opcodes.DUP);
            probe(ProbeClass.FLOW, "thrown", THROWN, place.site(Operation.CAUGHT));
        }
        if (opcode == Opcodes.NEW) {
            prologue.made();
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
        if (prologue.isOpen()) {
            prologue.called(opcode, name);
            if (!prologue.isOpen()) {
                mv.visitLabel(start);
            }
        }
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        Label leaving = new Label();
        handler(facts, leaving, facts.localsOfHandler());
        mv.visitInsn(Opcodes.DUP);
        probe(ProbeClass.FLOW, "thrown", THROWN, place.site(Operation.LEFT));
        mv.visitInsn(Opcodes.ATHROW);
        mv.visitTryCatchBlock(start, leaving, leaving, null);
        super.visitMaxs(stack, locals);
    }
}
