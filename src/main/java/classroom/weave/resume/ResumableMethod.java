package classroom.weave.resume;

import classroom.schedule.SavedFrames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

/**
 * Changes a method so that it can be left in the middle and resumed. After each call that may be left, it saves its
 * frame and returns, if the actor is being suspended. At its beginning, if the actor is being resumed, it takes the
 * frame back and goes on at the call, which it makes again, with the same receiver. The arguments do not matter then,
 * since the called method takes its own frame back.
 */
final class ResumableMethod extends MethodVisitor {
    private static final String FRAMES = Type.getInternalName(SavedFrames.class);

    private final ResumableMethods all;
    private final MethodId method;
    private final List<Object> first;
    private final int receiver;
    private final boolean ofClass;
    /** For each call of the method, how it is resumed; null if it is not. */
    private final List<ResumableCall> calls = new ArrayList<>();

    private final List<ResumableCall> resumed = new ArrayList<>();
    private int call;

    /**
     * @param next   writes the changed method
     * @param all    the methods that may be left
     * @param method this method
     * @param states the types before its calls
     * @param live   for each call, the local variables that may be read after it
     */
    ResumableMethod(
            MethodVisitor next,
            ResumableMethods all,
            MethodId method,
            int access,
            CallStates states,
            List<BitSet> live) {
        super(Opcodes.ASM9, next);
        this.all = all;
        this.method = method;
        ofClass = (access & Opcodes.ACC_STATIC) != 0;
        first = FrameTypes.first(method, ofClass);
        receiver = states.localCount();
        boolean constructor = method.name().equals("<init>");
        for (CallStates.CallState each : states.states()) {
            ResumableCall call = !constructor && all.isResumable(each.call())
                    ? ResumableCall.of(resumed.size(), each, live.get(calls.size()))
                    : null;
            calls.add(call);
            if (call != null) {
                resumed.add(call);
            }
        }
    }

    @Override
    public void visitCode() {
        mv.visitCode();
        if (resumed.isEmpty()) {
            return;
        }
        Label begin = new Label();
        mv.visitFieldInsn(Opcodes.GETSTATIC, FRAMES, "state", "I");
        mv.visitJumpInsn(Opcodes.IFEQ, begin);
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, FRAMES, "resume", "()I", false);
        Label[] labels = new Label[resumed.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label();
        }
        mv.visitTableSwitchInsn(0, labels.length - 1, labels[0], labels);
        for (int i = 0; i < labels.length; i++) {
            mv.visitLabel(labels[i]);
            frame(first, List.of());
            resumed.get(i).restore(mv, receiver, ofClass);
        }
        mv.visitLabel(begin);
        frame(first, List.of());
        mv.visitInsn(Opcodes.NOP);
    }

    private void frame(List<Object> locals, List<Object> stack) {
        mv.visitFrame(Opcodes.F_NEW, locals.size(), locals.toArray(), stack.size(), stack.toArray());
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        ResumableCall one = calls.get(call++);
        MethodCall made = new MethodCall(opcode, new MethodId(owner, name, descriptor));
        if (one == null) {
            mv.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            if (all.needsCheck(made)) {
                mv.visitMethodInsn(Opcodes.INVOKESTATIC, FRAMES, "check", "()V", false);
            }
            return;
        }
        one.keepReceiver(mv, receiver);
        mv.visitInsn(Opcodes.NOP);
        mv.visitLabel(one.label());
        frame(one.locals(receiver), one.stack());
        mv.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
        Label on = new Label();
        mv.visitFieldInsn(Opcodes.GETSTATIC, FRAMES, "state", "I");
        mv.visitJumpInsn(Opcodes.IFEQ, on);
        if (made.isOfJdk()) {
            mv.visitVarInsn(Opcodes.ALOAD, receiver);
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, FRAMES, "checkReceiver", "(Ljava/lang/Object;)V", false);
        }
        one.save(mv, receiver, ofClass);
        InstructionAdapter numbers = new InstructionAdapter(mv);
        numbers.iconst(one.number());
        numbers.iconst(all.expected(made));
        numbers.iconst(all.number(method));
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, FRAMES, "save", "(III)V", false);
        returnNothing();
        mv.visitLabel(on);
        frame(one.locals(receiver), one.stackAfter());
        mv.visitInsn(Opcodes.NOP);
    }

    private void returnNothing() {
        Type result = Type.getReturnType(method.descriptor());
        if (result.getSort() != Type.VOID) {
            FrameTypes.pushDefault(mv, result);
        }
        mv.visitInsn(result.getOpcode(Opcodes.IRETURN));
    }
}
