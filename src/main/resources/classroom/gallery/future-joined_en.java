import java.util.concurrent.CompletableFuture;

/*
 * Shows: join waits for the end of the chain and gives its result.
 * Can come out: Always 42.
 * Wrong: Nothing: the result comes by the future, and not by a field.
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
        System.out.println("Answer: " + chain.join());
    }
}
