/*
 * Shows: A thread catches InterruptedException and goes on as before.
 * Can come out: It hardly ever ends, although main interrupts it.
 * Wrong: The thread that works on: catching clears the interrupt, and nobody
 * looks at it.
 */
class InterruptSwallowed {
    static void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                System.out.println("caught");
            }
        }
        System.out.println("ended");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread worker = new Thread(InterruptSwallowed::work, "worker");
        worker.start();
        Thread.sleep(120);
        worker.interrupt();
        worker.join();
    }
}
