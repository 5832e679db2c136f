package classroom.weave;

/**
 * A part of a program that is noted less than the rest.
 *
 * @param className the class, as in {@code app.Main}
 * @param method    the method's name and descriptor, as in {@code run()V}; empty where it is the whole class
 * @param missing   what is not noted there
 * @param reason    why the class can't have probes, in the words of who found that out; empty where a method would be too long
 */
public record WeavingGap(String className, String method, Missing missing, String reason) {
    /** What is not noted. */
    public enum Missing {
        /** The lines of a method. */
        LINES,
        /** The lines and fields of a method. */
        FIELDS,
        /** Anything that a method does itself. */
        METHOD,
        /** Anything that a class does: it runs as it is. */
        CLASS
    }
}
