/*
 * 演示：信号在有人等它之前就发出了。
 * 可能的结果：几乎总是停住：notify 只叫醒已经在等的。
 * 错在哪里：停住：信号不是信，没有谁替你收着。
 */
class SignalLost {
    static final Object BELL = new Object();

    static void listen() {
        try {
            Thread.sleep(100);
            synchronized (BELL) {
                BELL.wait();
            }
        } catch (InterruptedException e) {
            return;
        }
        System.out.println("done");
    }

    public static void main(String[] args) {
        new Thread(SignalLost::listen, "听铃人").start();
        synchronized (BELL) {
            BELL.notify();
        }
    }
}
