package classroom.weave;

import org.objectweb.asm.Opcodes;

/** Follows a constructor up to its call of another one. Until then {@code this} can't be given to anybody. */
final class ConstructorPrologue {
    private boolean open;
    private int made;

    ConstructorPrologue(String method) {
        open = method.equals("<init>");
    }

    boolean isOpen() {
        return open;
    }

    /** An object is made, and its own constructor will be called. */
    void made() {
        made++;
    }

    /** A method was called. */
    void called(int opcode, String name) {
        if (open && opcode == Opcodes.INVOKESPECIAL && name.equals("<init>") && --made < 0) {
            open = false;
        }
    }
}
