/*
 * Shows: Two threads wait until a door opens, and notify wakes only one of
 * them.
 * Can come out: One goes through, the other waits for ever.
 * Wrong: The one that is left: the door is open, and nobody tells it.
 */
class BufferNotify {
    static int waiting;
    static boolean open;

    static synchronized void pass() {
        waiting++;
        while (!open) {
            try {
                BufferNotify.class.wait();
            } catch (InterruptedException e) {
                return;
            }
        }
        System.out.println("through");
    }

    static synchronized boolean open() {
        open = waiting == 2;
        if (open) {
            BufferNotify.class.notify();
        }
        return open;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(BufferNotify::pass, "one");
        Thread two = new Thread(BufferNotify::pass, "two");
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
