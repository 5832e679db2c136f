/*
 * Shows: main sleeps as long as it thinks that the others need.
 * Can come out: 7, or 0 where the guess was too short.
 * Wrong: 0. And even 7 is luck: nothing orders the read after the write.
 */
class LatchSleep {
    static int result;

    static void compute() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            return;
        }
        result = 7;
    }

    public static void main(String[] args) throws InterruptedException {
        new Thread(LatchSleep::compute, "worker").start();
        Thread.sleep(120);
        System.out.println("Result: " + result);
        Thread.sleep(100);
    }
}
