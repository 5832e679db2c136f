/*
 * 演示：同样的事，加上 volatile。
 * 可能的结果：循环马上结束。
 * 错在哪里：没有错的结果：volatile 的写先于看到它的每次读。
 */
class VisibilityVolatile {
    static volatile boolean stop;
    static int turns;

    static void spin() {
        while (!stop) {
            turns++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread spinner = new Thread(VisibilityVolatile::spin, "空转者");
        spinner.start();
        Thread.sleep(100);
        stop = true;
        spinner.join();
        System.out.println("ended 结束了");
    }
}
