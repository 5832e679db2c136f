/** 两个线程一起计数。按 F5，看看它们做了什么。 */
public class Main {
    static int count;

    public static void main(String[] args) throws InterruptedException {
        Runnable work = () -> {
            for (int i = 0; i < 1000; i++) {
                count = count + 1;
            }
        };
        Thread first = new Thread(work, "第一个");
        Thread second = new Thread(work, "第二个");
        first.start();
        second.start();
        first.join();
        second.join();
        System.out.println("计数：" + count);
    }
}
