package classroom.weave.probe;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Records each value that is stored in a named local variable; of those in a loop that may make billions of iterations,
 * the first ones, and the last one at the first line behind the loop. It is the first visitor of a method, since it
 * counts the method's own instructions; what it adds goes past the others to {@link FrameProbes}.
 */
final class LocalProbes extends InstructionVisitor {
    private final FrameProbes frames;
    private final Probes.ProbeSite place;
    private final LocalNames names;
    private final LineLoops loops;
    private final Set<Label> handlers = new HashSet<>();
    /** The index of the current instruction. */
    private int instruction = -1;

    private boolean caught;
    private boolean lineIsNew;

    LocalProbes(MethodVisitor next, FrameProbes frames, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts) {
        super(next);
        this.frames = frames;
        this.place = place;
        this.names = facts.variables();
        this.loops = facts.loops();
    }

    @Override
    public void visitTryCatchBlock(Label from, Label to, Label handler, String type) {
        super.visitTryCatchBlock(from, to, handler, type);
        handlers.add(handler);
    }

    @Override
    public void visitLabel(Label label) {
        super.visitLabel(label);
        caught |= handlers.contains(label);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        super.visitLineNumber(line, start);
        lineIsNew = true;
    }

    @Override
    protected void before(int opcode) {
        instruction++;
        if (isQuiet()) {
            caught = false;
            return;
        }
        if (opcode == Opcodes.NEW) {
            // Frames refer to the new object by the label here.
            return;
        }
        if (caught) {
            caught = false;
            frames.back();
        }
        if (lineIsNew && frames.counts() && !loops.has(instruction)) {
            names.loopingAt(instruction).forEach(each -> frames.note(each, instruction, "loopLeft"));
            frames.visitInsn(Opcodes.ICONST_0);
            frames.visitVarInsn(Opcodes.ISTORE, frames.counter());
        }
        lineIsNew = false;
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        super.visitVarInsn(opcode, local);
        if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            stored(opcode, local);
        }
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        super.visitIincInsn(local, increment);
        stored(Opcodes.ISTORE, local);
    }

    private void stored(int opcode, int local) {
        LocalNames.NamedLocal variable = isQuiet() || !place.hasRoom() ? null : names.stored(instruction, local);
        if (variable == null || Type.getType(variable.descriptor()).getOpcode(Opcodes.ISTORE) != opcode) {
            return;
        }
        if (loops.has(instruction)) {
            frames.visitIincInsn(frames.counter(), 1);
            frames.note(variable, instruction + 1, "loopStored");
        } else {
            frames.note(variable, instruction + 1);
        }
    }
}
