import java.util.stream.IntStream;

/*
 * Shows: The elements of a parallel stream are added to a field.
 * Can come out: Any number up to 12497500.
 * Wrong: Less: forEach runs on several threads.
 */
class StreamSideEffect {
    static int sum;

    static void add(int number) {
        int old = sum;
        Thread.yield();
        sum = old + number;
    }

    public static void main(String[] args) {
        IntStream.range(0, 5000).parallel().forEach(i -> add(i));
        System.out.println("Sum: " + sum);
    }
}
