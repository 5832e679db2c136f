package classroom.run.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processes of a run: the first one and every descendant seen. Changed on the watcher's thread; the records may
 * be read on any thread.
 */
public final class DescendantTracker {
    /** The maximum length of a command line, in characters; longer ones are truncated. */
    static final int COMMAND = 300;
    /** The maximum number of processes that are remembered. */
    private static final int MAX_MEMBERS = 4096;

    private final String mark;
    private final ProcessHandle root;
    private final long startedNanos;
    private final Optional<Instant> rootStart;
    /** The processes; parents come before their children. */
    private final Map<ProcessHandle, TrackedProcess> members = new LinkedHashMap<>();

    private volatile List<ProcessRecord> records;

    /**
     * @param mark         the run's folder, which is in the environment of its processes
     * @param startedNanos when the run began, by {@link System#nanoTime}
     */
    public DescendantTracker(String mark, ProcessHandle root, long startedNanos) {
        this.mark = mark;
        this.root = root;
        this.startedNanos = startedNanos;
        rootStart = root.info().startInstant();
        members.put(root, new TrackedProcess(root, ProcessHandle.current().pid(), 0));
        publish();
    }

    String mark() {
        return mark;
    }

    public List<ProcessRecord> records() {
        return records;
    }

    boolean has(ProcessHandle process) {
        return members.containsKey(process);
    }

    /** Returns the processes that are still alive, parents first. */
    public List<ProcessHandle> living() {
        return members.values().stream()
                .filter(member -> member.endedMs < 0)
                .map(member -> member.process)
                .toList();
    }

    void adopt(ProcessHandle process, long parent, long now) {
        Optional<Instant> start = process.info().startInstant();
        // The wall clock of a process's start may be off by a second, but equally for all processes.
        long startedMs = start.isPresent() && rootStart.isPresent()
                ? Duration.between(rootStart.get(), start.get()).toMillis()
                : millis(now);
        members.put(process, new TrackedProcess(process, parent, Math.max(0, startedMs)));
        forget();
    }

    /** Updates which processes have ended. */
    void refresh(long now) {
        for (TrackedProcess member : members.values()) {
            if (member.endedMs < 0) {
                if (ProcessScanner.lives(member.process)) {
                    member.look();
                } else if (member.process != root) {
                    member.endedMs = Math.max(member.startedMs, millis(now));
                }
            }
        }
        publish();
    }

    /** Called when the first process has ended. */
    public void rootEnded(int status, long nanos) {
        TrackedProcess member = members.get(root);
        member.endedMs = millis(nanos);
        member.exit = status;
        publish();
    }

    private long millis(long nanos) {
        return (nanos - startedNanos) / 1_000_000;
    }

    private void forget() {
        Iterator<TrackedProcess> oldest = members.values().iterator();
        while (members.size() > MAX_MEMBERS && oldest.hasNext()) {
            TrackedProcess member = oldest.next();
            if (member.endedMs >= 0 && member.process != root) {
                oldest.remove();
            }
        }
    }

    private void publish() {
        records = members.values().stream().map(TrackedProcess::record).toList();
    }

    /** One process. */
    private static final class TrackedProcess {
        private final ProcessHandle process;
        private final long parent;
        private final long startedMs;
        private long endedMs = -1;
        private int exit = -1;
        private int looks;
        private String command = "";

        TrackedProcess(ProcessHandle process, long parent, long startedMs) {
            this.process = process;
            this.parent = parent;
            this.startedMs = startedMs;
            look();
        }

        /**
         * Queries the command line: several times, since at first a process still has the command line of its parent.
         */
        void look() {
            if (looks < 3) {
                looks++;
                ProcessHandle.Info info = process.info();
                String line = info.commandLine().or(info::command).orElse(command);
                command = line.length() > COMMAND ? line.substring(0, COMMAND) : line;
            }
        }

        ProcessRecord record() {
            return new ProcessRecord(process.pid(), parent, startedMs, endedMs, exit, command);
        }
    }
}
