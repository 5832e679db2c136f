package classroom.weave.resume;

import classroom.schedule.SavedFrames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A call after which a method saves its frame and at which it is resumed. Writes the instructions for both. */
final class ResumableCall {
    private static final String FRAMES = Type.getInternalName(SavedFrames.class);

    private final int number;
    private final Type[] arguments;
    private final Type result;
    private final List<Object> locals;
    private final BitSet live;
    private final List<Object> stack;
    /** What is on the stack below the call's receiver and arguments. */
    private final List<Object> rest;
    /** The type of the receiver; null for a static call. */
    private final Object receiver;

    private final Label label = new Label();

    private ResumableCall(int number, CallStates.CallState state, BitSet live) {
        this.number = number;
        this.live = live;
        String descriptor = state.call().callee().descriptor();
        boolean ofClass = state.call().isStatic();
        arguments = Type.getArgumentTypes(descriptor);
        result = Type.getReturnType(descriptor);
        locals = state.locals();
        stack = FrameTypes.withoutSecondSlots(state.stack());
        int below = stack.size() - arguments.length - (ofClass ? 0 : 1);
        rest = stack.subList(0, below);
        receiver = ofClass ? null : stack.get(below);
    }

    /**
     * Returns the call; null if it can't be resumed, since an object is below it on the stack whose constructor was not
     * called yet.
     *
     * @param number the number of such calls before it in its method
     * @param state  the types before the call
     * @param live   the local variables that may be read after it
     */
    static ResumableCall of(int number, CallStates.CallState state, BitSet live) {
        if (state.locals() == null
                || !state.locals().stream().allMatch(FrameTypes::isInitialized)
                || !state.stack().stream().allMatch(FrameTypes::isInitialized)) {
            return null;
        }
        ResumableCall call = new ResumableCall(number, state, live);
        return call.receiver == Opcodes.NULL ? null : call;
    }

    /** Returns its number among such calls of its method. */
    int number() {
        return number;
    }

    /** Returns where it is made again. */
    Label label() {
        return label;
    }

    /** Returns the types of the local variables, with one more for the receiver. */
    List<Object> locals(int receiverLocal) {
        List<Object> types = FrameTypes.withoutSecondSlots(locals);
        if (receiver != null) {
            for (int i = locals.size(); i < receiverLocal; i++) {
                types.add(Opcodes.TOP);
            }
            types.add(receiver);
        }
        return types;
    }

    /** Returns the types on the stack before the call. */
    List<Object> stack() {
        return stack;
    }

    /** Returns the types on the stack after the call. */
    List<Object> stackAfter() {
        List<Object> types = new ArrayList<>(rest);
        if (result.getSort() != Type.VOID) {
            types.add(FrameTypes.of(result));
        }
        return types;
    }

    /** Copies the receiver, which is below the arguments, to a local variable. The next ones are used for the arguments. */
    void keepReceiver(MethodVisitor to, int receiverLocal) {
        if (receiver == null) {
            return;
        }
        int[] at = new int[arguments.length];
        int free = receiverLocal + 1;
        for (int i = arguments.length - 1; i >= 0; i--) {
            at[i] = free;
            to.visitVarInsn(arguments[i].getOpcode(Opcodes.ISTORE), free);
            free += arguments[i].getSize();
        }
        to.visitInsn(Opcodes.DUP);
        to.visitVarInsn(Opcodes.ASTORE, receiverLocal);
        for (int i = 0; i < arguments.length; i++) {
            to.visitVarInsn(arguments[i].getOpcode(Opcodes.ILOAD), at[i]);
        }
    }

    /** Saves the frame: what is on the stack, then the live local variables, then the receiver. The result is dropped. */
    void save(MethodVisitor to, int receiverLocal, boolean ofClass) {
        if (result.getSort() != Type.VOID) {
            to.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
        for (int i = rest.size() - 1; i >= 0; i--) {
            push(to, rest.get(i));
        }
        for (int i = ofClass ? 0 : 1; i < locals.size(); i++) {
            if (isKept(i)) {
                to.visitVarInsn(opcode(locals.get(i), Opcodes.ILOAD), i);
                push(to, locals.get(i));
            }
        }
        if (receiver != null) {
            to.visitVarInsn(Opcodes.ALOAD, receiverLocal);
            push(to, receiver);
        }
    }

    /** Takes the frame back, and jumps to the call. */
    void restore(MethodVisitor to, int receiverLocal, boolean ofClass) {
        if (receiver != null) {
            pop(to, receiver);
            to.visitVarInsn(Opcodes.ASTORE, receiverLocal);
        }
        for (int i = locals.size() - 1; i >= (ofClass ? 0 : 1); i--) {
            Object type = locals.get(i);
            if (isKept(i)) {
                pop(to, type);
            } else if (type != Opcodes.TOP) {
                FrameTypes.pushDefault(to, typeOf(type));
            }
            if (type != Opcodes.TOP) {
                to.visitVarInsn(opcode(type, Opcodes.ISTORE), i);
            }
        }
        for (Object each : rest) {
            pop(to, each);
        }
        if (receiver != null) {
            to.visitVarInsn(Opcodes.ALOAD, receiverLocal);
        }
        for (Type each : arguments) {
            FrameTypes.pushDefault(to, each);
        }
        to.visitJumpInsn(Opcodes.GOTO, label);
    }

    private boolean isKept(int local) {
        return live.get(local) && locals.get(local) != Opcodes.TOP && locals.get(local) != Opcodes.NULL;
    }

    private static int opcode(Object type, int ofInt) {
        return typeOf(type).getOpcode(ofInt);
    }

    private static Type typeOf(Object type) {
        if (type == Opcodes.INTEGER) {
            return Type.INT_TYPE;
        } else if (type == Opcodes.LONG) {
            return Type.LONG_TYPE;
        } else if (type == Opcodes.FLOAT) {
            return Type.FLOAT_TYPE;
        } else if (type == Opcodes.DOUBLE) {
            return Type.DOUBLE_TYPE;
        }
        return Type.getObjectType("java/lang/Object");
    }

    private static void push(MethodVisitor to, Object type) {
        if (type == Opcodes.NULL) {
            to.visitInsn(Opcodes.POP);
            return;
        }
        to.visitMethodInsn(
                Opcodes.INVOKESTATIC, FRAMES, "push", "(" + typeOf(type).getDescriptor() + ")V", false);
    }

    private static void pop(MethodVisitor to, Object type) {
        if (type == Opcodes.NULL) {
            to.visitInsn(Opcodes.ACONST_NULL);
            return;
        }
        Type kept = typeOf(type);
        String name = switch (kept.getSort()) {
            case Type.INT -> "popInt";
            case Type.LONG -> "popLong";
            case Type.FLOAT -> "popFloat";
            case Type.DOUBLE -> "popDouble";
            default -> "popObject";
        };
        to.visitMethodInsn(Opcodes.INVOKESTATIC, FRAMES, name, "()" + kept.getDescriptor(), false);
        if (kept.getSort() == Type.OBJECT && !type.equals("java/lang/Object")) {
            to.visitTypeInsn(Opcodes.CHECKCAST, (String) type);
        }
    }
}
