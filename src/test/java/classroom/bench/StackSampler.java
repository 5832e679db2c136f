package classroom.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Keeps the stack of a thread in its longest piece of work, which tells what it did or waited for. */
final class StackSampler implements AutoCloseable {
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(30);
    private static final long PAUSE_MS = 10;
    private static final int MAX_FRAMES = 16;

    private final Thread watched;
    private final LongSupplier since;
    private final Thread sampler = new Thread(this::sample, "stack-sampler");
    private long longest;
    private String stack = "";

    /**
     * Starts sampling.
     *
     * @param watched the thread
     * @param since when its work began, by {@link System#nanoTime}; 0 while it has none
     */
    StackSampler(Thread watched, LongSupplier since) {
        this.watched = watched;
        this.since = since;
        sampler.setDaemon(true);
        sampler.start();
    }

    /** Returns the top frames during the longest work, one a line; empty if none took long. */
    synchronized String stack() {
        return stack;
    }

    /** Stops sampling. */
    @Override
    public void close() {
        sampler.interrupt();
    }

    private void sample() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
                long start = since.getAsLong();
                long taken = System.nanoTime() - start;
                if (start != 0 && taken > LONG_NANOS) {
                    StackTraceElement[] frames = watched.getStackTrace();
                    if (since.getAsLong() == start) {
                        keep(taken, frames);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keep(long taken, StackTraceElement[] frames) {
        if (taken > longest) {
            longest = taken;
            stack = Arrays.stream(frames)
                    .limit(MAX_FRAMES)
                    .map(each -> "\n             " + each)
                    .collect(Collectors.joining());
        }
    }
}
