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
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * One execution of a program, in a JVM of its own. All methods may be called on any thread and return at once. When
 * the first process ends, all processes that it has started are ended too.
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
    private final Path folder;

    Run(
            int id,
            LaunchSpec order,
            Process process,
            long startedNanos,
            RunFolder folder,
            ProcessWatcher watcher,
            Executor endings) {
        this.id = id;
        this.order = order;
        this.process = process;
        this.startedNanos = startedNanos;
        this.watcher = watcher;
        this.endings = endings;
        this.folder = folder.path();
        course = new RunLifecycle(
                this, new DescendantTracker(folder.path().toString(), process.toHandle(), startedNanos), folder);
        StreamReader out = new StreamReader(process.getInputStream(), OutputStreamKind.OUT, output)
                .start("classroom run " + id + " output");
        StreamReader error = new StreamReader(process.getErrorStream(), OutputStreamKind.ERROR, output)
                .start("classroom run " + id + " error");
        read = CompletableFuture.allOf(out.done(), error.done());
        watcher.add(course);
        process.onExit().thenAccept(gone -> {
            long now = System.nanoTime();
            watcher.tell(course, all -> all.rootEnded(gone.exitValue(), now));
        });
    }

    /** Returns the run's number: 1 for the first of a launcher, and so on. */
    public int id() {
        return id;
    }

    /** Returns the launch spec. */
    public LaunchSpec order() {
        return order;
    }

    /** Returns the process id of its first process. */
    public long pid() {
        return process.pid();
    }

    /** Returns its first process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Returns when it was started, by {@link System#nanoTime}. */
    public long startedNanos() {
        return startedNanos;
    }

    /**
     * Returns how it ended; completed when all its processes have ended and its output is complete, on the launcher's
     * thread {@code classroom endings}. Dependent actions must be short: the ends of other runs wait for them.
     */
    public CompletableFuture<ExitInfo> ended() {
        return ended.copy();
    }

    /** Whether it is not over yet. */
    public boolean isAlive() {
        return !ended.isDone();
    }

    /** Returns the folder of the run, its default working directory; deleted with the run. */
    Path folder() {
        return folder;
    }

    /** Returns its output. */
    public OutputBuffer output() {
        return output;
    }

    /**
     * Returns its standard input: the program reads what is written and flushed here. Writing fails after the program
     * has ended.
     */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /**
     * Returns its processes as of the last scan: the first one, then every descendant seen so far, including those
     * that have ended.
     */
    public List<ProcessRecord> processes() {
        return course.family().records();
    }

    /**
     * Ends the program and all its descendants: requests it first, and forces it after 0.4 s. Does nothing if the run
     * is over.
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

    /** Whether both output streams have been read to their ends. */
    boolean isRead() {
        return read.isDone();
    }

    /** Closes what is open and completes the future. Called on the watcher's thread. */
    void over(ExitInfo ending) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // Nothing will read the rest.
        }
        endings.execute(() -> ended.complete(ending));
    }
}
