/*
 * Shows: A singleton is looked at without the lock, and made under it.
 * Can come out: Usually 42 twice. A reader may also see an object that isn't
 * finished.
 * Wrong: A 0: nothing orders the first look after the writes of the
 * constructor.
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
