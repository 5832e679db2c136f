import java.util.stream.IntStream;

/*
 * Shows: The stream adds up by itself: each thread its part, then the parts.
 * Can come out: Always 12497500.
 * Wrong: Nothing: no field is shared.
 */
class StreamReduce {
    public static void main(String[] args) {
        int sum = IntStream.range(0, 5000).parallel().sum();
        System.out.println("Sum: " + sum);
    }
}
