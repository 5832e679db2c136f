/*
 * 演示：notifyAll 叫醒所有在等的，各自去看。
 * 可能的结果：两个都进去。
 * 错在哪里：没有错的结果：走得了的走，走不了的接着等。
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
        System.out.println("进去了");
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
