package classroom.console.programs;

/** Prints its sentence and ends with an exit status of its own. */
public final class Leaver {
    /** The exit status with which it leaves. */
    public static final int STATUS = 3;

    private Leaver() {}

    public static void main(String[] args) {
        System.err.println("leaving early");
        System.exit(STATUS);
    }
}
