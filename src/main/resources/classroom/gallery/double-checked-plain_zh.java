/*
 * 演示：单例先不加锁看一眼，再在锁里创建。
 * 可能的结果：多半是两个 42。读者也可
 * 能看到没造完的对象。
 * 错在哪里：出现 0：没有什么规定第一眼
 * 在构造方法的写之后。
 */
class DoubleCheckedPlain {
    static DoubleCheckedPlain only;
    int value;

    DoubleCheckedPlain() {
        value = 42;
    }

    static DoubleCheckedPlain get() {
        if (only == null) {
            synchronized (DoubleCheckedPlain.class) {
                if (only == null) {
                    only = new DoubleCheckedPlain();
                }
            }
        }
        return only;
    }

    public static void main(String[] args) throws InterruptedException {
        Runnable task = () -> System.out.println(get().value);
        Thread one = new Thread(task, "one");
        Thread two = new Thread(task, "two");
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
