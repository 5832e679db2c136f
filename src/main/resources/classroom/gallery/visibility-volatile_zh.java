/*
 * 演示：同样的事，加上 volatile。
 * 可能的结果：循环马上结束，观察与否都一样。
 * 错在哪里：没有错的结果：volatile 的写先于看到它的每次读。
 */
class VisibilityVolatile {
    static volatile boolean stop;
    static int turns;

    static void spin() {
        while (!stop) {
            turns++;
        }
        System.out.println("ended 结束了");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread spinner = new Thread(VisibilityVolatile::spin, "空转者");
        spinner.start();
        Thread.sleep(1000);
        stop = true;
        System.out.println("stop is set 已设置");
        spinner.join();
    }
}
