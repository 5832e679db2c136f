/*
 * Shows: notifyAll wakes all that wait, and each looks for itself.
 * Can come out: Both go through.
 * Wrong: Nothing: who can go on does, and who can’t would wait again.
 */
class BufferNotifyall {
    static int waiting;
    static boolean open;

    static synchronized void pass() {
        waiting++;
        while (!open) {
            try {
                BufferNotifyall.class.wait();
            } catch (InterruptedException e) {
                return;
            }
        }
        System.out.println("through");
    }

    static synchronized boolean open() {
        open = waiting == 2;
        if (open) {
            BufferNotifyall.class.notifyAll();
        }
        return open;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(BufferNotifyall::pass, "one");
        Thread two = new Thread(BufferNotifyall::pass, "two");
        one.start();
        two.start();
        while (!open()) {
            Thread.sleep(10);
        }
        one.join();
        two.join();
        System.out.println("done");
    }
}
