package classroom.weave.probe;

/**
 * A part of a program with fewer probes than usual.
 *
 * @param className the class, as in {@code app.Main}
 * @param method    the method's name and descriptor, as in {@code run()V}; empty for the whole class
 * @param missing   what is not recorded
 * @param reason    why the class cannot have probes, in the words of the verifier or the reader; empty if the method
 *                  would be too long
 */
public record WeavingGap(String className, String method, Missing missing, String reason) {
    /** What is not recorded. */
    public enum Missing {
        /** The local variables of a method. */
        LOCALS,
        /** The lines of a method. */
        LINES,
        /** The lines and field accesses of a method. */
        FIELDS,
        /** Everything inside a method. */
        METHOD,
        /** Everything in a class: it runs unchanged. */
        CLASS
    }
}
