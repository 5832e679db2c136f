package classroom.weave.resume;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The verifier's types of values, as in {@link MethodVisitor#visitFrame}. */
final class FrameTypes {
    private FrameTypes() {}

    /** Returns the types of the local variables at the beginning of a method that is no constructor. */
    static List<Object> first(MethodId method, boolean ofClass) {
        List<Object> types = new ArrayList<>();
        if (!ofClass) {
            types.add(method.owner());
        }
        for (Type each : Type.getArgumentTypes(method.descriptor())) {
            types.add(of(each));
        }
        return types;
    }

    /** Returns the type of a value. */
    static Object of(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.LONG -> Opcodes.LONG;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> type.getInternalName();
        };
    }

    /** Tells whether a value takes two slots. */
    static boolean isWide(Object type) {
        return type == Opcodes.LONG || type == Opcodes.DOUBLE;
    }

    /** Tells whether values of a type can be kept: not those of an object whose constructor was not called yet. */
    static boolean isInitialized(Object type) {
        return !(type instanceof Label) && type != Opcodes.UNINITIALIZED_THIS;
    }

    /** Returns the types of slots without the second ones of wide values. */
    static List<Object> withoutSecondSlots(List<Object> slots) {
        List<Object> types = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            types.add(slots.get(i));
            i += isWide(slots.get(i)) ? 1 : 0;
        }
        return types;
    }

    /** Writes an instruction that pushes 0 or null. */
    static void pushDefault(MethodVisitor to, Type type) {
        to.visitInsn(
                switch (type.getSort()) {
                    case Type.LONG -> Opcodes.LCONST_0;
                    case Type.FLOAT -> Opcodes.FCONST_0;
                    case Type.DOUBLE -> Opcodes.DCONST_0;
                    case Type.ARRAY, Type.OBJECT -> Opcodes.ACONST_NULL;
                    default -> Opcodes.ICONST_0;
                });
    }
}
