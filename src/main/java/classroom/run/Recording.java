package classroom.run;

import classroom.run.storage.PrivateDirectory;
import classroom.trace.Deadlock;
import classroom.trace.Trace;
import classroom.trace.format.TraceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An observed run and its trace, which is read during the run. May be used on any thread. */
public final class Recording implements AutoCloseable {
    /** The delay after new events were read, and the maximum delay while there are none, in ms. */
    private static final int POLL_MS = 25;

    private static final int MAX_POLL_MS = 100;
    /** The interval at which an inactive run is checked for a deadlock, in ns. */
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(100);

    private final Run run;
    private final Path folder;
    private final Trace trace;
    private final CountDownLatch over = new CountDownLatch(1);
    private final CompletableFuture<ExitInfo> complete = new CompletableFuture<>();
    private final List<DeadlockWatch> watches = new CopyOnWriteArrayList<>();
    private volatile TraceException fault;
    /** The time of the last check for a deadlock; used by the reading thread. */
    private long looked = System.nanoTime();

    private int holds;
    private boolean unwanted;

    private Recording(Run run, Path folder) {
        this.run = run;
        this.folder = folder;
        trace = Trace.of(folder);
    }

    /**
     * A request to be notified of a deadlock.
     *
     * @param quiet how long the run must have been inactive, in ns
     * @param found completed with the deadlock
     */
    private record DeadlockWatch(long quiet, CompletableFuture<Deadlock> found) {}

    /**
     * Starts a run and begins to read its trace.
     *
     * @param order  made by {@link ProgramBuilder#observed}
     * @param folder the folder of the traces, as in the spec
     * @throws RunException if it cannot be started
     */
    public static Recording start(Launcher launcher, LaunchSpec order, Path folder) throws RunException {
        return of(launcher.start(order), folder);
    }

    /**
     * Begins to read the trace of a started run.
     *
     * @param folder the folder of the traces, as in its spec
     */
    public static Recording of(Run run, Path folder) {
        Recording recording = new Recording(run, folder);
        DaemonThreads.named("classroom recording " + recording.run.id())
                .newThread(recording::read)
                .start();
        recording.run.ended().thenRun(recording.over::countDown);
        return recording;
    }

    /** Returns the run. */
    public Run run() {
        return run;
    }

    /** Returns the trace, as far as it has been read. */
    public Trace trace() {
        return trace;
    }

    /** Returns the folder of the traces. */
    public Path folder() {
        return folder;
    }

    /**
     * Returns how the run ended; completed when the whole trace has been read, on a thread of the recording that ends
     * then.
     */
    public CompletableFuture<ExitInfo> complete() {
        return complete.copy();
    }

    /**
     * Returns a deadlock of the run, after its threads have waited for each other for some time and the run was
     * inactive.
     *
     * @param quiet how long, in ns
     * @return completed on the reading thread, so dependent actions must be short; never if there is no deadlock
     */
    public CompletableFuture<Deadlock> deadlock(long quiet) {
        CompletableFuture<Deadlock> found = new CompletableFuture<>();
        watches.add(new DeadlockWatch(quiet, found));
        return found;
    }

    /** Returns why the trace cannot be read any further; empty if there is no error. */
    public Optional<TraceException> fault() {
        return Optional.ofNullable(fault);
    }

    /** Stops the run if it is not over, and stops reading. What was read, and the files, remain. */
    @Override
    public void close() {
        run.stop();
        over.countDown();
    }

    /**
     * Deletes the files of a complete recording; what was read remains. While the files are held, they are deleted on
     * release; if the system keeps them open, when the launcher is closed.
     */
    public void remove() {
        synchronized (this) {
            unwanted = true;
            if (holds > 0) {
                return;
            }
        }
        PrivateDirectory.remove(folder);
    }

    /** Prevents {@link #remove} from deleting the files until {@link #letGo}. */
    public synchronized void hold() {
        holds++;
    }

    /** Releases the files, and deletes them if {@link #remove} was called in the meantime. */
    public void letGo() {
        boolean now;
        synchronized (this) {
            holds--;
            now = unwanted;
        }
        if (now) {
            remove();
        }
    }

    private void lookForDeadlock() {
        long now = System.nanoTime();
        if (now - looked < LOOK) {
            return;
        }
        looked = now;
        for (DeadlockWatch each : watches) {
            if (now - trace.end() > each.quiet && !run.ended().isDone()) {
                Deadlock.in(trace.at(now), each.quiet).ifPresent(deadlock -> {
                    watches.remove(each);
                    each.found.complete(deadlock);
                });
            }
        }
    }

    private void read() {
        try {
            boolean last;
            int pause = POLL_MS;
            do {
                last = over.await(pause, TimeUnit.MILLISECONDS);
                pause = trace.poll() > 0 ? POLL_MS : Math.min(MAX_POLL_MS, pause + POLL_MS);
                lookForDeadlock();
            } while (!last);
        } catch (TraceException e) {
            fault = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            run.ended().thenAccept(complete::complete);
        }
    }
}
