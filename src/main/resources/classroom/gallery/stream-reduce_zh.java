import java.util.stream.IntStream;

/*
 * 演示：让流自己求和：各线程先算各自那份，再相加。
 * 可能的结果：总是 12497500。
 * 错在哪里：没有错的结果：没有共用的字段。
 */
class StreamReduce {
    public static void main(String[] args) {
        int sum = IntStream.range(0, 5000).parallel().sum();
        System.out.println("和: " + sum);
    }
}
