package classroom.trace.format;

/**
 * A place in the program's source that has a probe.
 *
 * @param number     its number in the table
 * @param op         what the program does there
 * @param className  the class, as in {@code classroom.program.bank.Unlocked}
 * @param method     the method's name, as in {@code main}, {@code <init>} or {@code lambda$main$0}
 * @param line       the line in its source; 0 where the class has no line numbers
 * @param owner      of a field, the class that declares it; of a call, the type that is called; else empty
 * @param name       of a field, its name; of a call, the method called; else empty
 * @param descriptor of a field, its type as class files have it, as in {@code I}; of a call, that of the method; else empty
 * @param access     of a field, how its accesses are ordered
 */
public record Site(
        int number,
        Operation op,
        String className,
        String method,
        int line,
        String owner,
        String name,
        String descriptor,
        FieldAccess access) {
    public Site(
            int number,
            Operation op,
            String className,
            String method,
            int line,
            String owner,
            String name,
            String descriptor) {
        this(number, op, className, method, line, owner, name, descriptor, FieldAccess.UNKNOWN);
    }

    /** The site that stands for an unknown place. */
    public static final Site NOWHERE = new Site(0, Operation.LINE, "", "", 0, "", "", "");

    /** The class's name without its package. */
    public String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
