/*
 * 演示：普通线程没结束，JVM 就不会走。
 * 可能的结果：总能保存。
 * 错在哪里：没有错的结果。
 */
class DaemonNot {
    static void save() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            return;
        }
        System.out.println("saved");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread saver = new Thread(DaemonNot::save, "保存者");
        saver.start();
        System.out.println("main 结束");
    }
}
