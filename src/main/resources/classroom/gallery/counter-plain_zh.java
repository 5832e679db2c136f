/*
 * 演示：两个线程往同一个计数器上加。
 * 可能的结果：不超过 40000 的任何数。
 * 错在哪里：小于 40000：count++ 是读、加、写
 * 三步，另一个线程在中间写了。
 */
class CounterPlain {
    static final int TIMES = 20000;
    static int count;

    static void add() {
        for (int i = 0; i < TIMES; i++) {
            count++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(CounterPlain::add, "one");
        Thread two = new Thread(CounterPlain::add, "two");
        one.start();
        two.start();
        one.join();
        two.join();
        System.out.println("计数: " + count);
    }
}
