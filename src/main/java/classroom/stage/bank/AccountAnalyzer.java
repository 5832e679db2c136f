package classroom.stage.bank;

import classroom.metrics.bank.LostUpdates;
import classroom.trace.Trace;
import java.awt.EventQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Works out the account of a trace on a thread of its own, and again whenever the trace has grown. Its methods are called on the event
 * thread; the thread of all bookkeepers ends when they have had nothing to do for a while.
 */
final class AccountAnalyzer {
    private static final int IDLE_S = 5;

    private final Executor worker;
    private final Runnable done;
    private Trace trace;
    private LostUpdates account = LostUpdates.NONE;
    private long seen = -1;
    private boolean busy;

    /** What all stages share. */
    private static final class Shared {
        static final ThreadPoolExecutor WORKER =
                new ThreadPoolExecutor(1, 1, IDLE_S, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Shared::thread);

        static {
            WORKER.allowCoreThreadTimeOut(true);
        }

        private static Thread thread(Runnable task) {
            Thread thread = new Thread(task, "classroom account");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        }
    }

    /** @param done called on the event thread when there is a newer account */
    AccountAnalyzer(Runnable done) {
        this(Shared.WORKER, done);
    }

    AccountAnalyzer(Executor worker, Runnable done) {
        this.worker = worker;
        this.done = done;
    }

    /** The newest account of the trace. */
    LostUpdates account() {
        return account;
    }

    /** Looks at a trace, which may have grown; null for none. */
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
            worker.execute(() -> {
                LostUpdates made = LostUpdates.of(read);
                EventQueue.invokeLater(() -> take(read, size, made));
            });
        }
    }

    private void take(Trace read, long size, LostUpdates made) {
        busy = false;
        if (read == trace) {
            seen = size;
            account = made;
            done.run();
        }
        look(trace);
    }
}
