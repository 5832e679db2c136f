/*
 * 演示：同样的事，字段加 volatile。
 * 可能的结果：两个 42。
 * 错在哪里：没有错的结果：看到对象的，也看到在它之前写下的一切。
 */
class DoubleCheckedVolatile {
    static volatile DoubleCheckedVolatile only;
    int value;

    DoubleCheckedVolatile() {
        value = 42;
    }

    static DoubleCheckedVolatile get() {
        if (only == null) {
            synchronized (DoubleCheckedVolatile.class) {
                if (only == null) {
                    only = new DoubleCheckedVolatile();
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
