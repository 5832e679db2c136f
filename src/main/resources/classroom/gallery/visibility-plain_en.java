/*
 * Shows: One thread waits for a field that another one sets, without volatile.
 * Can come out: Unobserved it usually never sees it. Observed it does: each
 * read is noted, and so the compiler can't leave the reads out. The race is
 * found all the same.
 * Wrong: "never saw it": nothing orders the write before the reads.
 */
class VisibilityPlain {
    static boolean stop;
    static int turns;

    static void spin() {
        while (!stop) {
            turns++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread spinner = new Thread(VisibilityPlain::spin, "spinner");
        spinner.setDaemon(true);
        spinner.start();
        Thread.sleep(100);
        stop = true;
        spinner.join(1000);
        boolean alive = spinner.isAlive();
        System.out.println(alive ? "never saw it" : "ended");
    }
}
