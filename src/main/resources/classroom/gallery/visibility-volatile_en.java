/*
 * Shows: The same with volatile.
 * Can come out: The loop ends at once, observed or not.
 * Wrong: Nothing: a volatile write comes before each read that sees it.
 */
class VisibilityVolatile {
    static volatile boolean stop;
    static int turns;

    static void spin() {
        while (!stop) {
            turns++;
        }
        System.out.println("ended");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread spinner = new Thread(VisibilityVolatile::spin, "spinner");
        spinner.start();
        Thread.sleep(1000);
        stop = true;
        System.out.println("stop is set");
        spinner.join();
    }
}
