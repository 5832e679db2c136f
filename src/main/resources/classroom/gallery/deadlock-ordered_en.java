/*
 * Shows: All threads take the two locks in the same order.
 * Can come out: Both are done.
 * Wrong: Nothing: who has the first lock meets nobody that waits for it while
 * having the second.
 */
class DeadlockOrdered {
    static final Object FORK = new Object();
    static final Object KNIFE = new Object();

    static void eat() {
        synchronized (FORK) {
            synchronized (KNIFE) {
                System.out.println("done");
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread ann = new Thread(DeadlockOrdered::eat, "Ann");
        Thread ben = new Thread(DeadlockOrdered::eat, "Ben");
        ann.start();
        ben.start();
        ann.join();
        ben.join();
    }
}
