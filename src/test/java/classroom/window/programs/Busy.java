package classroom.window.programs;

/** Counts to a number of thousands, and prints when it is done. */
public final class Busy {
    private static int count;

    private Busy() {}

    public static void main(String[] args) {
        for (int i = 0; i < Integer.parseInt(args[0]) * 1000; i++) {
            count++;
        }
        System.out.println("done " + count);
    }
}
