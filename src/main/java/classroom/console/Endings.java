package classroom.console;

import classroom.run.Ending;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for runs. */
final class Endings {
    private Endings() {
    }

    /** How a run ended, when it has. A program may take as long as it likes: the reader ends it by Ctrl-C. */
    static Ending await(CompletableFuture<Ending> ended) throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
