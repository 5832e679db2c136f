package classroom.stage;

import classroom.stage.lanes.model.LaneSource;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A synthetic run of 100 ms. Thread {@code holder} has the lock from 5 to 60 and sleeps from 20 to 50; {@code wanter}
 * is blocked from 25 to 62 and waits from 70 to 90; {@code late} is started at 10, runs from 40, and ends at 80. All
 * fields are written at 64 and 66.
 */
public final class SmallRun {
    public static final long MS = 1_000_000;

    final Trace trace;
    final long zero;
    public final TraceFixture made;
    final SiteTable sites = SiteTable.empty();
    public final int line = sites.add(Operation.LINE, "tiny.Main", "run", 21, "", "", "");
    public final int field = sites.add(Operation.FIELD, "tiny.Main", "run", 22, "tiny.Main", "balance", "I");
    public final int lone = sites.add(Operation.FIELD, "tiny.Main", "run", 23, "tiny.Main", "lone", "I");
    public final int sleep = sites.add(Operation.SLEEP, "tiny.Main", "run", 24, "java/lang/Thread", "sleep", "(J)V");
    final int lock = sites.add(
            Operation.LOCK, "tiny.Main", "run", 25, "java/util/concurrent/locks/ReentrantLock", "lock", "()V");
    final int unlock = sites.add(
            Operation.UNLOCK, "tiny.Main", "run", 26, "java/util/concurrent/locks/ReentrantLock", "unlock", "()V");
    public final int queue = sites.add(
            Operation.TAKE,
            "tiny.Main",
            "run",
            27,
            "java/util/concurrent/BlockingQueue",
            "take",
            "()Ljava/lang/Object;");
    final int start = sites.add(Operation.START, "tiny.Main", "main", 28, "java/lang/Thread", "start", "()V");

    /**
     * Creates a run.
     *
     * @param below the parent of its folder
     * @param pid   the process id
     * @param zero  the start of the process, in ns
     */
    public SmallRun(Path below, long pid, long zero) throws IOException {
        Path folder = Files.createDirectories(below.resolve("run-" + pid));
        this.zero = zero;
        this.made = new TraceFixture(folder, pid, sites, zero);
        this.trace = Trace.of(folder);
    }

    /** Creates and writes the whole run. */
    public static SmallRun whole(Path below, long pid, long zero) throws IOException {
        SmallRun run = new SmallRun(below, pid, zero);
        TraceFixture.Line holder = run.made.thread(1, "holder", zero);
        int type = holder.text("java.util.concurrent.locks.ReentrantLock", zero);
        long word = TraceFormat.pair(type, 7);
        holder.put(run.at(5) - 1000, EventKind.BEGIN, TraceFormat.OBJECT, run.lock, word, 0);
        holder.put(run.at(5), EventKind.END, TraceFormat.NONE, run.lock, 0, 0);
        holder.start(run.at(10), run.start, 3, "late");
        holder.put(run.at(12), EventKind.LINE, TraceFormat.NONE, run.line, 0, 0);
        holder.put(run.at(20), EventKind.BEGIN, TraceFormat.NONE, run.sleep, 0, 0);
        holder.put(run.at(50), EventKind.END, TraceFormat.NONE, run.sleep, 0, 0);
        holder.put(run.at(60), EventKind.DID, TraceFormat.OBJECT, run.unlock, word, 0);
        holder.put(run.at(64), EventKind.WRITE_STATIC, TraceFormat.INT, run.field, 5, 0);
        holder.put(run.at(66), EventKind.WRITE_STATIC, TraceFormat.INT, run.lone, 1, 0);
        holder.print(run.at(95), "done\n");
        TraceFixture.Line wanter = run.made.thread(2, "wanter", run.at(1));
        wanter.put(run.at(25), EventKind.BEGIN, TraceFormat.OBJECT, run.lock, word, 0);
        wanter.put(run.at(62), EventKind.END, TraceFormat.NONE, run.lock, 0, 0);
        wanter.put(run.at(66), EventKind.WRITE_STATIC, TraceFormat.INT, run.field, 9, 0);
        wanter.within(run.at(70), run.at(90), run.queue, "java.util.ArrayDeque", 8);
        TraceFixture.Line late = run.made.thread(3, "late", run.at(40));
        late.put(run.at(80), EventKind.ENDED, TraceFormat.NONE, 0, 3, 0);
        run.made.end(run.at(100));
        run.read();
        return run;
    }

    /** Returns a time of the run's clock, in ns. */
    long at(long millis) {
        return zero + millis * MS;
    }

    public void read() throws IOException {
        while (trace.poll() > 0) {
            continue;
        }
    }

    public LaneSource side(String title) {
        return new LaneSource(title, trace, zero);
    }
}
