package classroom.run.programs;

/** Ends with an exception. */
public final class Crash {
    private Crash() {}

    public static void main(String[] args) {
        System.out.println("before");
        throw new IllegalStateException("the dam broke");
    }
}
