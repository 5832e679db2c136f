package classroom.schedule.host;

import classroom.schedule.ScheduleController;
import classroom.schedule.search.BranchHelpers;
import classroom.schedule.search.BranchResult;
import classroom.schedule.search.SearchBranch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The other JVMs of an exploration, which the app has started: it passes branches and results on. The app tells of each
 * of them when it is ready, and of each result; both arrive on the listening thread.
 */
final class RelayedHelpers implements BranchHelpers {
    /** The app must hear something while this JVM waits. */
    private static final int SIGN_OF_LIFE_S = 2;

    /** The fewest runs between two branches: passing one on takes as long as some runs. */
    private static final int RUNS_PER_BRANCH = 64;

    private int asked;
    private final AtomicInteger idle = new AtomicInteger();
    private final LinkedBlockingQueue<BranchResult> results = new LinkedBlockingQueue<>();
    private final Sender sender;

    /** Sends lines to the app. */
    @FunctionalInterface
    interface Sender {
        /** Sends a line at once. */
        void tell(Object... words) throws IOException;
    }

    RelayedHelpers(Sender sender) {
        this.sender = sender;
    }

    /** Forgets the helpers of an earlier exploration, which have ended. */
    void clear() {
        idle.set(0);
        results.clear();
    }

    /** Takes note of a helper that is ready. */
    void add() {
        idle.incrementAndGet();
    }

    /**
     * Takes note of a result, whose helper is ready again.
     *
     * @param words of a {@code joined} line
     */
    void join(List<String> words) {
        results.add(new BranchResult(
                ProtocolLine.bits(words.get(1)),
                Long.parseLong(words.get(2)),
                Boolean.parseBoolean(words.get(3)),
                ProtocolLine.numbers(words.get(4))));
        idle.incrementAndGet();
    }

    @Override
    public boolean hasIdle() {
        return ++asked % RUNS_PER_BRANCH == 0 && idle.get() > 0;
    }

    @Override
    public void explore(SearchBranch branch) {
        idle.decrementAndGet();
        tell(
                "split",
                ProtocolLine.numbers(branch.choices()),
                ProtocolLine.bits(branch.backtrack()),
                ProtocolLine.bits(branch.sleep()),
                ProtocolLine.numbers(ScheduleController.INSTANCE.sharedSites().numbers()));
    }

    @Override
    public BranchResult await() {
        try {
            BranchResult next = results.poll(SIGN_OF_LIFE_S, TimeUnit.SECONDS);
            while (next == null) {
                tell("waiting");
                next = results.poll(SIGN_OF_LIFE_S, TimeUnit.SECONDS);
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        tell("halt");
    }

    @Override
    public void forget() {
        tell("anew");
    }

    private void tell(Object... words) {
        try {
            sender.tell(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
