package classroom.window.programs;

/** Calls itself until the stack overflows. */
public final class Deep {
    private static int depth;

    private Deep() {}

    public static void main(String[] args) {
        main(new String[depth++ & 1]);
    }
}
