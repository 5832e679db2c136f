import java.util.concurrent.CompletableFuture;

/*
 * 演示：join 等链条走完，并交出结果。
 * 可能的结果：总是 42。
 * 错在哪里：没有错的结果：结果经由 future 而来，不靠字段。
 */
class FutureJoined {
    static int slow() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            return 0;
        }
        return 21;
    }

    public static void main(String[] args) {
        CompletableFuture<Integer> chain =
                CompletableFuture.supplyAsync(FutureJoined::slow)
                .thenApply(half -> 2 * half);
        System.out.println("答案: " + chain.join());
    }
}
