package classroom.run;

import classroom.run.output.OutputBuffer;
import classroom.run.output.OutputStreamKind;
import classroom.run.output.StreamReader;
import classroom.run.process.DescendantTracker;
import classroom.run.process.ProcessRecord;
import classroom.run.process.ProcessWatcher;
import classroom.run.storage.RunFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * One execution of a program, in a JVM of its own. Its methods may be called on any thread and return at once. When its first
 * process ends, whatever else it has started is ended too.
 */
public final class Run {
    private final int id;
    private final LaunchSpec order;
    private final Process process;
    private final long startedNanos;
    private final OutputBuffer output = new OutputBuffer(OutputBuffer.LIMIT);
    private final CompletableFuture<Void> read;
    private final CompletableFuture<ExitInfo> ended = new CompletableFuture<>();
    private final Executor endings;
    private final ProcessWatcher watcher;
    private final RunLifecycle course;

    Run(int id, LaunchSpec order, Process process, long startedNanos, RunFolder folder, ProcessWatcher watcher, Executor endings) {
        this.id = id;
        this.order = order;
        this.process = process;
        this.startedNanos = startedNanos;
        this.watcher = watcher;
        this.endings = endings;
        course = new RunLifecycle(this, new DescendantTracker(folder.path().toString(), process.toHandle(), startedNanos), folder);
        StreamReader out = new StreamReader(process.getInputStream(), OutputStreamKind.OUT, output).start("classroom run " + id + " output");
        StreamReader error = new StreamReader(process.getErrorStream(), OutputStreamKind.ERROR, output).start("classroom run " + id + " error");
        read = CompletableFuture.allOf(out.done(), error.done());
        watcher.add(course);
        process.onExit().thenAccept(gone -> {
            long now = System.nanoTime();
            watcher.tell(course, all -> all.rootEnded(gone.exitValue(), now));
        });
    }

    /** The run's number: 1 for the first of a launcher, and so on. */
    public int id() {
        return id;
    }

    /** What was ordered. */
    public LaunchSpec order() {
        return order;
    }

    /** The number of its first process. */
    public long pid() {
        return process.pid();
    }

    /** Its first process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** When it was started, by {@link System#nanoTime}. */
    public long startedNanos() {
        return startedNanos;
    }

    /**
     * How it ended; completed when all its processes are gone and its output is complete, on the launcher's thread
     * {@code classroom endings}. Work there should be short: other runs' endings wait for it.
     */
    public CompletableFuture<ExitInfo> ended() {
        return ended.copy();
    }

    /** Whether it isn't over yet. */
    public boolean isAlive() {
        return !ended.isDone();
    }

    /** What it has printed. */
    public OutputBuffer output() {
        return output;
    }

    /** Its standard input: what is written and flushed here, the program reads. Writing fails when the program has ended. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** Its processes as of the last look: the first one, then every descendant seen so far, those that have ended too. */
    public List<ProcessRecord> processes() {
        return course.family().records();
    }

    /**
     * Ends the program and all its descendants: asks them first, and forces after 0.4 s. Does nothing if it is over already.
     *
     * @return the same as {@link #ended()}
     */
    public CompletableFuture<ExitInfo> stop() {
        if (isAlive()) {
            long now = System.nanoTime();
            watcher.tell(course, all -> all.stop(now));
        }
        return ended();
    }

    /** Whether both streams were read to their ends. */
    boolean isRead() {
        return read.isDone();
    }

    /** Closes what is open and tells who waits. Called on the watcher's thread. */
    void over(ExitInfo ending) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // What nobody will read any more.
        }
        endings.execute(() -> ended.complete(ending));
    }
}
