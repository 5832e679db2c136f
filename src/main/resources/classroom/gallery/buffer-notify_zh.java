/*
 * 演示：两个线程等门打开，notify
 * 只叫醒其中一个。
 * 可能的结果：一个进去了，另一个永远等着。
 * 错在哪里：剩下的那个：门开着，却没有谁告诉它。
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
        System.out.println("进去了");
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
