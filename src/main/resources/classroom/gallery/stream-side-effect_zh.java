import java.util.stream.IntStream;

/*
 * 演示：把并行流的元素加到一个字段上。
 * 可能的结果：不超过 12497500 的任何数。
 * 错在哪里：变少了：forEach 在好几个线程上跑。
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
        System.out.println("和: " + sum);
    }
}
