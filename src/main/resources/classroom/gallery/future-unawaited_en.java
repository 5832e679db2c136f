import java.util.concurrent.CompletableFuture;

/*
 * Shows: A chain of CompletableFutures writes a field, and main reads it at
 * once.
 * Can come out: Usually 0.
 * Wrong: 0: thenAccept only says what is to be done later.
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
        System.out.println("Answer: " + answer);
        Thread.sleep(300);
    }
}
