/*
 * 演示：一个线程等另一个线程设置的字段，没有 volatile。
 * 可能的结果：不观察时，循环多半永远不结束：编译器只读一次
 * stop。观察时它会结束：每次读都要记录，就省不掉。观察掩盖了
 * 死循环，却掩盖不了竞争。
 * 错在哪里：死循环：没有什么规定这次写在那些读之前。
 */
class VisibilityPlain {
    static boolean stop;
    static int turns;

    static void spin() {
        while (!stop) {
            turns++;
        }
        System.out.println("ended 结束了");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread spinner = new Thread(VisibilityPlain::spin, "空转者");
        spinner.start();
        Thread.sleep(1000);
        stop = true;
        System.out.println("stop is set 已设置");
        spinner.join();
    }
}
