/*
 * Shows: The same with volatile.
 * Can come out: The loop ends at once.
 * Wrong: Nothing: a volatile write comes before each read that sees it.
 */
class VisibilityVolatile {
    static volatile boolean stop;
    static int turns;

    static void spin() {
        while (!stop) {
            turns++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread spinner = new Thread(VisibilityVolatile::spin, "spinner");
        spinner.start();
        Thread.sleep(100);
        stop = true;
        spinner.join();
        System.out.println("ended");
    }
}
