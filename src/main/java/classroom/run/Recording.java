package classroom.run;

import classroom.run.storage.PrivateDirectory;
import classroom.trace.Trace;
import classroom.trace.TraceException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A run that is observed, and its trace, which is read while the run goes on. May be used on any thread. */
public final class Recording implements AutoCloseable {
    /** How long to wait after something new was read, and at most where nothing new comes, in ms. */
    private static final int POLL_MS = 25;
    private static final int MAX_POLL_MS = 100;

    private final Run run;
    private final Path folder;
    private final Trace trace;
    private final CountDownLatch over = new CountDownLatch(1);
    private final CompletableFuture<ExitInfo> complete = new CompletableFuture<>();
    private volatile TraceException fault;
    private int holds;
    private boolean unwanted;

    private Recording(Run run, Path folder) {
        this.run = run;
        this.folder = folder;
        trace = Trace.of(folder);
    }

    /**
     * Starts a run and reads along.
     *
     * @param order  made by {@link ProgramBuilder#observed}
     * @param folder where its processes note what they do, as in the order
     * @throws RunException if it can't be started
     */
    public static Recording start(Launcher launcher, LaunchSpec order, Path folder) throws RunException {
        return of(launcher.start(order), folder);
    }

    /**
     * Reads along with a run that has begun.
     *
     * @param folder where its processes note what they do, as in its order
     */
    public static Recording of(Run run, Path folder) {
        Recording recording = new Recording(run, folder);
        DaemonThreads.named("classroom recording " + recording.run.id()).newThread(recording::read).start();
        recording.run.ended().thenRun(recording.over::countDown);
        return recording;
    }

    /** The run. */
    public Run run() {
        return run;
    }

    /** What it did so far. */
    public Trace trace() {
        return trace;
    }

    /** The folder with the traces of its processes. */
    public Path folder() {
        return folder;
    }

    /** How it ended; completed when the whole trace is read, too, on a thread of ours that ends then. */
    public CompletableFuture<ExitInfo> complete() {
        return complete.copy();
    }

    /** Why the trace can't be read any further; empty while all is well. */
    public Optional<TraceException> fault() {
        return Optional.ofNullable(fault);
    }

    /** Stops the run, if it isn't over, and reads no further; what was read stays. Its files stay, too. */
    @Override
    public void close() {
        run.stop();
        over.countDown();
    }

    /**
     * Removes its files, when it is complete and nobody needs them any more; what was read of them stays. Where somebody holds them,
     * they go when he lets go; where the system keeps them, when the launcher is closed.
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

    /** Keeps its files where they are until {@link #letGo}, whoever removes it meanwhile. */
    public synchronized void hold() {
        holds++;
    }

    /** Lets go of what was held; removes the files if that was to be done meanwhile. */
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

    private void read() {
        try {
            boolean last;
            int pause = POLL_MS;
            do {
                last = over.await(pause, TimeUnit.MILLISECONDS);
                pause = trace.poll() > 0 ? POLL_MS : Math.min(MAX_POLL_MS, pause + POLL_MS);
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
