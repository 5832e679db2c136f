/*
 * Shows: One thread waits for a field that another one sets, without volatile.
 * Can come out: Run unobserved, the loop usually never ends: the compiler
 * reads stop only once. Observed it ends: each read is noted, and so it can't
 * be left out. Watching hides the endless loop, but not the race.
 * Wrong: An endless loop: nothing orders the write before the reads.
 */
class VisibilityPlain {
    static boolean stop;
    static int turns;

    static void spin() {
        while (!stop) {
            turns++;
        }
        System.out.println("ended");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread spinner = new Thread(VisibilityPlain::spin, "spinner");
        spinner.start();
        Thread.sleep(1000);
        stop = true;
        System.out.println("stop is set");
        spinner.join();
    }
}
