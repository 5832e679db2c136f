/*
 * Shows: The thread interrupts itself again after it has caught the exception.
 * Can come out: It ends.
 * Wrong: Nothing: the loop sees the interrupt.
 */
class InterruptKept {
    static void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        System.out.println("ended");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread worker = new Thread(InterruptKept::work, "worker");
        worker.start();
        Thread.sleep(120);
        worker.interrupt();
        worker.join();
    }
}
