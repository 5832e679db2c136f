/** Two threads count together. Press F5, and see what they do. */
public class Main {
    static int count;

    public static void main(String[] args) throws InterruptedException {
        Runnable work = () -> {
            for (int i = 0; i < 1000; i++) {
                count = count + 1;
            }
        };
        Thread first = new Thread(work, "first");
        Thread second = new Thread(work, "second");
        first.start();
        second.start();
        first.join();
        second.join();
        System.out.println("count: " + count);
    }
}
