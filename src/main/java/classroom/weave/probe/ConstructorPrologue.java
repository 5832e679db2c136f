package classroom.weave.probe;

import org.objectweb.asm.Opcodes;

/**
 * Follows a constructor until it has called another constructor of its class or superclass. Before that, {@code this}
 * must not be passed to any method.
 */
final class ConstructorPrologue {
    private boolean open;
    private int made;

    ConstructorPrologue(String method) {
        open = method.equals("<init>");
    }

    boolean isOpen() {
        return open;
    }

    /** Called for each {@code new}: the constructor call of that object is not the one that is waited for. */
    void made() {
        made++;
    }

    /** Called for each method call. */
    void called(int opcode, String name) {
        if (open && opcode == Opcodes.INVOKESPECIAL && name.equals("<init>") && --made < 0) {
            open = false;
        }
    }
}
