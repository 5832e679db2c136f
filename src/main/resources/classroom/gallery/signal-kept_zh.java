/*
 * 演示：用一个字段记住铃响过，并
 * 在锁里查看它。
 * 可能的结果：不论谁先到，听铃人都能往下走。
 * 错在哪里：没有错的结果：来晚的看到字段，就不等了。
 */
class SignalKept {
    static final Object BELL = new Object();
    static boolean rung;

    static void listen() {
        try {
            Thread.sleep(100);
            synchronized (BELL) {
                while (!rung) {
                    BELL.wait();
                }
            }
        } catch (InterruptedException e) {
            return;
        }
        System.out.println("done");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread listener = new Thread(SignalKept::listen, "听铃人");
        listener.start();
        synchronized (BELL) {
            rung = true;
            BELL.notifyAll();
        }
        listener.join();
    }
}
