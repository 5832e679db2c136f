package classroom.stage.bank;

import classroom.metrics.bank.LostUpdates;
import classroom.stage.BackgroundTasks;
import classroom.trace.Trace;

/**
 * Computes the lost updates of a trace in the background, and again whenever the trace has grown. Used on the event
 * thread.
 */
public final class AccountAnalyzer {
    private final BackgroundTasks background;
    private final Runnable done;
    private Trace trace;
    private LostUpdates account = LostUpdates.NONE;
    private long seen = -1;
    private boolean busy;

    /**
     * @param background runs the computation
     * @param done       called on the event thread when there is a newer result
     */
    AccountAnalyzer(BackgroundTasks background, Runnable done) {
        this.background = background;
        this.done = done;
    }

    /** Returns the newest result. */
    LostUpdates account() {
        return account;
    }

    /** Sets the trace, which may have grown; null for none. */
    void look(Trace next) {
        if (next != trace) {
            trace = next;
            account = LostUpdates.NONE;
            seen = -1;
        }
        long size = trace == null ? seen : trace.size();
        if (!busy && size != seen) {
            busy = true;
            Trace read = trace;
            background.run(() -> LostUpdates.of(read), () -> busy = false, made -> take(read, size, made), failure -> {
                // Computed again only when the trace has grown.
                seen = read == trace ? size : seen;
                BackgroundTasks.rethrow(failure);
            });
        }
    }

    private void take(Trace read, long size, LostUpdates made) {
        if (read == trace) {
            seen = size;
            account = made;
            done.run();
        }
        look(trace);
    }
}
