/*
 * 演示：守护线程正在保存，main 结束了。
 * 可能的结果：多半没保存成。
 * 错在哪里：没有“saved”：JVM 不等守护线程。
 */
class DaemonCut {
    static void save() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            return;
        }
        System.out.println("saved");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread saver = new Thread(DaemonCut::save, "保存者");
        saver.setDaemon(true);
        saver.start();
        System.out.println("main 结束");
    }
}
