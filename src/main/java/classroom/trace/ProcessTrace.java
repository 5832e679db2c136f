package classroom.trace;

import classroom.trace.format.DroppedKind;
import classroom.trace.format.Site;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.TraceHeader;
import classroom.trace.format.TraceLimits;
import classroom.trace.format.Value;
import classroom.trace.index.AppendOnlyList;
import classroom.trace.table.ObjectTable;
import classroom.trace.table.TextPool;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The trace of one process of a run. Times are ns of the run's clock. */
public final class ProcessTrace {
    private final String file;
    private final TraceLimits limits;
    private final Map<Long, ThreadTrace> byId = new ConcurrentHashMap<>();
    private final AppendOnlyList<ThreadTrace> tracks = new AppendOnlyList<>();
    private final AppendOnlyList<ThreadTrace> threads = new AppendOnlyList<>();
    private final FieldHistory fields = new FieldHistory(this);
    private final OutputLog output = new OutputLog(this);
    private final TextPool texts = new TextPool();
    private final ObjectTable objects = new ObjectTable();
    private final ChildProcesses children;
    private final EventDispatcher events;
    private final ValueDecoder values = new ValueDecoder(this);

    private volatile SiteTable sites = SiteTable.empty();
    private volatile TraceHeader head = TraceHeader.NONE;
    private volatile long ended = ThreadTrace.NEVER;
    private volatile long found = ThreadTrace.NEVER;
    private volatile long[] lost = new long[TraceFormat.LOSSES];
    private volatile int level;
    private volatile long bytes;
    private volatile long shift;
    private volatile int place;

    /**
     * The end of a child process.
     *
     * @param time   when the parent found that it had ended, at most 10 ms later
     * @param status its exit status
     */
    public record ChildEnd(long time, int status) {}

    ProcessTrace(String file, TraceLimits limits) {
        this.file = file;
        this.limits = limits;
        children = new ChildProcesses(limits);
        events = new EventDispatcher(this, children, objects);
    }

    /** Returns the name of the trace file. */
    public String file() {
        return file;
    }

    /** Returns the process id. */
    public long pid() {
        return head.pid();
    }

    /** Returns the process id of the parent. */
    public long parent() {
        return head.parent();
    }

    /** Returns the version of the Java that ran it, as in {@code 17.0.15}. */
    public String javaVersion() {
        return head.javaVersion();
    }

    /** Returns the main class. */
    public String mainClass() {
        return head.mainClass();
    }

    /** Returns the program's id that the app passed in the environment; empty if there was none. */
    public String program() {
        return head.program();
    }

    /**
     * Returns when the app started the process; for a process that a program started, when its recording began, that
     * is, when its JVM was ready to run the program.
     */
    public long startedAt() {
        return head.started() + shift;
    }

    /**
     * Returns when the JVM ended in an orderly way, or when its parent found that it had ended. {@link
     * ThreadTrace#NEVER} while it runs, and if it was killed or halted and nothing recorded the end.
     */
    public long endedAt() {
        return Math.min(ended, found);
    }

    /** Whether the process may have existed at a time. */
    boolean isPossible(long time) {
        long begun = head.nanos() + shift;
        return time >= begun - TraceLimits.MAX_BEFORE && time <= begun + TraceLimits.MAX_DURATION;
    }

    /** Called when another process found that this one had ended. */
    void foundEnded(long time) {
        found = time;
    }

    /** Returns the size limit of the recording, in bytes. */
    public long limit() {
        return head.limit();
    }

    /** Returns the size of the recording in bytes, in whole chunks and including the file's header. */
    public long bytes() {
        return bytes;
    }

    /** Returns how many items were not recorded because the limit was near or the disk was full. */
    public long lost(DroppedKind what) {
        return lost[what.ordinal()];
    }

    /** Whether recording stopped completely, because the file reached its limit or as on a full disk. */
    public boolean stopped() {
        return level >= TraceFormat.LEVEL_STOPPED;
    }

    /** Whether recording stopped because the file reached its limit. */
    public boolean full() {
        return level == TraceFormat.LEVEL_FULL;
    }

    /**
     * Returns the threads that ran the program's own code or were started by it, in the order in which they became
     * known.
     */
    public List<ThreadTrace> threads() {
        return threads;
    }

    /** Returns the threads of {@link #threads} and those of the observer, which record what other threads could not. */
    public List<ThreadTrace> tracks() {
        return tracks;
    }

    /** Returns one of {@link #threads} by its id; null if there is none. */
    public ThreadTrace thread(long id) {
        ThreadTrace known = byId.get(id);
        return known != null && known.isShown() ? known : null;
    }

    /** Returns the first of {@link #threads} whose current name is the given one; null if there is none. */
    public ThreadTrace thread(String name) {
        for (ThreadTrace each : threads) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** Returns the end of a child process as this process found it; null if it found none. */
    public ChildEnd childEnd(long pid) {
        return children.end(pid);
    }

    /**
     * Returns the position of a child process in the order in which this process started them, from 1; 0 if it is not
     * a known child.
     */
    public int childNumber(long pid) {
        return children.number(pid);
    }

    /**
     * Returns the position of this process in its run: 0 for the first process; for the others it is computed from
     * the parent's position and the child number. Corresponding processes of two runs have the same position.
     */
    public int place() {
        return place;
    }

    void place(int newPlace) {
        place = newPlace;
    }

    /** Whether a stream of a child process is a pipe to this process, instead of this process's own stream. */
    boolean reads(long pid, boolean error) {
        return children.isPiped(pid, error);
    }

    /** Returns a site by its number. */
    public Site site(int number) {
        return sites.get(number);
    }

    /** Returns all sites. */
    public SiteTable sites() {
        return sites;
    }

    FieldHistory fields() {
        return fields;
    }

    OutputLog output() {
        return output;
    }

    void begin(TraceHeader newHead, SiteTable table) {
        head = newHead;
        sites = table;
        fields.begin(table);
    }

    /** Sets the offset of this process's clock from the run's. */
    void shift(long nanos) {
        shift = nanos;
    }

    TraceHeader head() {
        return head;
    }

    long shift() {
        return shift;
    }

    void now(int newLevel, long[] newLost, long end, long newBytes) {
        bytes = newBytes;
        level = newLevel;
        lost = newLost;
        ended = end;
    }

    /** Returns the trace of a thread, a new one if the thread is not known. */
    ThreadTrace track(long id) throws TraceException {
        ThreadTrace known = byId.get(id);
        if (known == null) {
            limits.addThread();
            known = new ThreadTrace(this, id, tracks.size());
            byId.put(id, known);
            tracks.append(known);
        }
        return known;
    }

    ThreadTrace numbered(int number) {
        return tracks.get(number);
    }

    long timeOf(long ref) {
        return tracks.get((int) (ref >>> 32)).time((int) ref);
    }

    /** Returns the texts that events refer to by number. */
    TextPool texts() {
        return texts;
    }

    String text(int number) {
        return texts.text(number);
    }

    Charset charset() {
        return head.charset();
    }

    /** Returns what is known of objects. */
    ObjectTable objects() {
        return objects;
    }

    LockRef lock(long word) {
        return new LockRef((int) word, text((int) (word >>> 32)));
    }

    /** Returns the value of an event with the given first word and the given bits. */
    Value value(int word, long bits) {
        return values.value(word, bits);
    }

    /** Returns what takes the events that are read. */
    EventDispatcher events() {
        return events;
    }

    /** Adds a thread to {@link #threads}, if it is not there. */
    void show(ThreadTrace track) {
        if (!track.isShown()) {
            track.show();
            threads.append(track);
        }
    }
}
