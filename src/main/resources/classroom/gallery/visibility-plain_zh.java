/*
 * 演示：一个线程等另一个线程设置的字段，没有 volatile。
 * 可能的结果：不观察时，它多半永远看不到。观察
 * 时看得到：每次读都要记录，编译器就省不掉这些
 * 读。竞争照样查得出来。
 * 错在哪里：“never saw it 没看到”：没有什么规定这次写在那些读之前。
 */
class VisibilityPlain {
    static boolean stop;
    static int turns;

    static void spin() {
        while (!stop) {
            turns++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread spinner = new Thread(VisibilityPlain::spin, "空转者");
        spinner.setDaemon(true);
        spinner.start();
        Thread.sleep(100);
        stop = true;
        spinner.join(1000);
        boolean alive = spinner.isAlive();
        System.out.println(alive ? "never saw it 没看到" : "ended 结束了");
    }
}
