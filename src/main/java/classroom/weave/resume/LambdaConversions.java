package classroom.weave.resume;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** Tells whether the JVM converts values between a functional interface and the method that stands behind it. */
final class LambdaConversions {
    private LambdaConversions() {}

    /**
     * Tells whether values are boxed or unboxed. Then the method can't be called with no values, as to resume it.
     *
     * @param implementation the method
     * @param actual         the parameters and the result of the functional interface, as the program sees them
     */
    static boolean areNeeded(Handle implementation, Type actual) {
        Type[] given = actual.getArgumentTypes();
        Type[] taken = Type.getArgumentTypes(implementation.getDesc());
        for (int i = 1; i <= Math.min(given.length, taken.length); i++) {
            if (isPrimitive(given[given.length - i]) != isPrimitive(taken[taken.length - i])) {
                return true;
            }
        }
        Type result = actual.getReturnType();
        return result.getSort() != Type.VOID
                && isPrimitive(result) != isPrimitive(Type.getReturnType(implementation.getDesc()));
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }
}
