package classroom.window.programs;

/** Starts a number of threads, each of which increments the same variable. */
public final class Crowd {
    private static final int STACK = 64 * 1024;
    private static int sum;

    private Crowd() {}

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = new Thread[Integer.parseInt(args[0])];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(null, Crowd::add, "one " + i, STACK);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        System.out.println(sum);
    }

    private static synchronized void add() {
        sum++;
    }
}
