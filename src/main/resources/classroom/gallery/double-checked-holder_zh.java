/*
 * 演示：JVM 只初始化一次类，别的线程都等它。
 * 可能的结果：两个 42。
 * 错在哪里：没有错的结果：没有锁可忘。
 */
class DoubleCheckedHolder {
    int value;

    DoubleCheckedHolder() {
        value = 42;
    }

    static class Holder {
        static DoubleCheckedHolder only = new DoubleCheckedHolder();
    }

    public static void main(String[] args) throws InterruptedException {
        Runnable task = () -> System.out.println(Holder.only.value);
        Thread one = new Thread(task, "one");
        Thread two = new Thread(task, "two");
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
