/*
 * Shows: The JVM initializes a class once, and all others wait for that.
 * Can come out: 42 twice.
 * Wrong: Nothing: there is no lock to forget.
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
