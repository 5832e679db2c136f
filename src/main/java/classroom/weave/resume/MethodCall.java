package classroom.weave.resume;

import org.objectweb.asm.Opcodes;

/**
 * A call of a method.
 *
 * @param opcode of the instruction
 * @param callee the method that it names
 */
record MethodCall(int opcode, MethodId callee) {
    private static final String METHOD_HANDLE = "java/lang/invoke/MethodHandle";

    /** Tells whether it has no receiver. */
    boolean isStatic() {
        return opcode == Opcodes.INVOKESTATIC;
    }

    /** Tells whether it leads to the method that it names, whatever the receiver's class. */
    boolean isDirect() {
        return isStatic() || opcode == Opcodes.INVOKESPECIAL;
    }

    /** Tells whether it calls a constructor. */
    boolean isConstructor() {
        return callee.name().equals("<init>");
    }

    /** Tells whether it names a method of the JDK that has a receiver and may be overridden. */
    boolean isOfJdk() {
        return !isDirect() && callee.owner().startsWith("java/") && !isOfMethodHandle();
    }

    /** Tells whether it calls whatever a method handle refers to. */
    boolean isOfMethodHandle() {
        return callee.owner().equals(METHOD_HANDLE) && callee.name().startsWith("invoke");
    }
}
