import java.util.concurrent.CompletableFuture;

/*
 * 演示：CompletableFuture 的链条会写一
 * 个字段，main 马上就读。
 * 可能的结果：多半是 0。
 * 错在哪里：0：thenAccept 只说了以后要做什么。
 */
class FutureUnawaited {
    static int answer;

    static int slow() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            return 0;
        }
        return 21;
    }

    public static void main(String[] args) throws InterruptedException {
        CompletableFuture.supplyAsync(FutureUnawaited::slow)
                .thenApply(half -> 2 * half)
                .thenAccept(result -> answer = result);
        System.out.println("答案: " + answer);
        Thread.sleep(300);
    }
}
