package classroom.stage;

import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * A synthetic trace of a bank: main starts depositors, each of which reads, sleeps, waits for a lock, writes, and
 * sometimes prints.
 */
public final class Bank {
    private final SiteTable sites = SiteTable.empty();
    private final int line = sites.add(Operation.LINE, "tiny.Main", "deposit", 12, "", "", "");
    private final int field = sites.add(Operation.FIELD, "tiny.Main", "deposit", 13, "tiny.Main", "balance", "I");
    private final int sleep =
            sites.add(Operation.SLEEP, "tiny.Main", "deposit", 14, "java/lang/Thread", "sleep", "(J)V");
    private final int lock = sites.add(
            Operation.LOCK, "tiny.Main", "deposit", 15, "java/util/concurrent/locks/ReentrantLock", "lock", "()V");
    private final int unlock = sites.add(
            Operation.UNLOCK, "tiny.Main", "deposit", 17, "java/util/concurrent/locks/ReentrantLock", "unlock", "()V");
    private final int join = sites.add(Operation.JOIN, "tiny.Main", "main", 5, "java/lang/Thread", "join", "()V");
    private final int start = sites.add(Operation.START, "tiny.Main", "main", 4, "java/lang/Thread", "start", "()V");
    private final TraceFixture made;
    private final Trace trace;
    private final Random random = new Random(42);

    /**
     * Creates a trace.
     *
     * @param folder the folder of the run
     * @param pid    the process id
     * @param begins the start of the process, in ns
     */
    public Bank(Path folder, long pid, long begins) throws IOException {
        made = new TraceFixture(folder, pid, sites, begins);
        trace = Trace.of(folder);
    }

    /**
     * Writes main and some depositors.
     *
     * @param threads the number of depositors
     * @param events  the approximate number of events of each
     * @param from    the time of the first event, in ns
     * @param lasts   the duration, in ns
     */
    public Trace run(int threads, int events, long from, long lasts) throws IOException {
        TraceFixture.Line main = made.thread(1, "main", from);
        for (int i = 0; i < threads; i++) {
            main.start(from + (i + 1) * lasts / 20 / threads, start, 10 + i, "Thread-" + i);
        }
        long joins = from + lasts / 15;
        for (int i = 0; i < threads; i++) {
            long begins = from + (i + 1) * lasts / 20 / threads + lasts / 100 + random.nextLong(lasts / 50);
            long ends = from + lasts - random.nextLong(lasts / 8);
            depositor(made.thread(10 + i, "Thread-" + i, begins), events, begins, ends);
        }
        main.within(joins, from + lasts - 1000, join, "java.lang.Thread", 77);
        main.print(from + lasts - 500, "balance 100\n");
        made.end(from + lasts);
        return read();
    }

    /** Reads what was written so far. */
    public Trace read() throws IOException {
        while (trace.poll() > 0) {
            continue;
        }
        return trace;
    }

    private void depositor(TraceFixture.Line thread, int events, long begins, long ends) throws IOException {
        int deposits = Math.max(1, events / 8);
        long each = (ends - begins) / deposits;
        int type = thread.text("java.util.concurrent.locks.ReentrantLock", begins);
        for (int i = 0; i < deposits; i++) {
            long time = begins + i * each;
            long jitter = random.nextLong(each / 10 + 1);
            thread.put(time + each / 10, EventKind.LINE, TraceFormat.NONE, line, 0, 0);
            thread.put(time + each / 9, EventKind.READ_STATIC, TraceFormat.INT, field, i, 0);
            thread.put(time + each / 8 + jitter, EventKind.BEGIN, TraceFormat.NONE, sleep, 0, 0);
            thread.put(time + each / 2, EventKind.END, TraceFormat.NONE, sleep, 0, 0);
            thread.put(time + each * 6 / 10, EventKind.BEGIN, TraceFormat.OBJECT, lock, TraceFormat.pair(type, 7), 0);
            thread.put(time + each * 8 / 10 + jitter, EventKind.END, TraceFormat.NONE, lock, 0, 0);
            thread.put(time + each * 9 / 10 + jitter / 2, EventKind.WRITE_STATIC, TraceFormat.INT, field, i + 1, 0);
            thread.put(time + each * 95 / 100, EventKind.DID, TraceFormat.OBJECT, unlock, TraceFormat.pair(type, 7), 0);
            if (i % 16 == 0) {
                thread.print(time + each * 96 / 100, "deposit\n");
            }
        }
    }
}
