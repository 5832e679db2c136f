package classroom.trace;

/**
 * A place in the program's source that has a probe.
 *
 * @param number     its number in the table
 * @param op         what the program does there
 * @param className  the class, as in {@code classroom.program.bank.Unlocked}
 * @param method     the method's name, as in {@code main}, {@code <init>} or {@code lambda$main$0}
 * @param line       the source line; 0 if the class has no line numbers
 * @param owner      for a field, the class that declares it; for a call, the class it is called on; else empty
 * @param name       the name of the field or the called method; else empty
 * @param descriptor the descriptor of the field or the called method, as in {@code I}; else empty
 */
public record Site(int number, Operation op, String className, String method, int line, String owner, String name, String descriptor) {
    /** The site that stands for an unknown place. */
    static final Site NOWHERE = new Site(0, Operation.LINE, "", "", 0, "", "", "");

    /** The class's name without its package. */
    public String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
