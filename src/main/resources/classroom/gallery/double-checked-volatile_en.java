/*
 * Shows: The same with a volatile field.
 * Can come out: 42 twice.
 * Wrong: Nothing: who sees the object sees all that was written before it.
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
