package classroom.trace;

import classroom.trace.format.DroppedKind;
import classroom.trace.format.EventKind;
import classroom.trace.format.Site;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.TraceHeader;
import classroom.trace.format.TraceLimits;
import classroom.trace.format.Value;
import classroom.trace.index.AppendOnlyList;
import classroom.trace.text.VisibleText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
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
    private final Map<Integer, Integer> behind = new HashMap<>();
    private final Map<Integer, Integer> types = new HashMap<>();
    private final FieldHistory fields = new FieldHistory(this);
    private final OutputLog output = new OutputLog(this);
    private final Map<Long, ChildEnd> childEnds = new ConcurrentHashMap<>();
    private final Map<Long, Integer> piped = new ConcurrentHashMap<>();
    private final Map<Long, Integer> children = new ConcurrentHashMap<>();
    /** Samples of threads that are newer than the events read so far of those threads. */
    private final Map<ThreadTrace, Deque<Sample>> samples = new HashMap<>();

    private volatile String[] texts = new String[64];
    private volatile SiteTable sites = SiteTable.empty();
    private volatile TraceHeader head = TraceHeader.NONE;
    private volatile long ended = ThreadTrace.NEVER;
    private volatile long found = ThreadTrace.NEVER;
    private volatile long[] lost = new long[TraceFormat.LOSSES];
    private volatile int level;
    private volatile long bytes;
    private volatile long shift;
    private volatile int place;
    private int maxText = Integer.MAX_VALUE;

    /**
     * The end of a child process.
     *
     * @param time   when the parent found that it had ended, at most 10 ms later
     * @param status its exit status
     */
    public record ChildEnd(long time, int status) {}

    /** The result of sampling a thread, as in the event. */
    private record Sample(long time, int word, long a, long b) {}

    ProcessTrace(String file, TraceLimits limits) {
        this.file = file;
        this.limits = limits;
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

    /** Whether recording stopped completely, as on a full disk. */
    public boolean stopped() {
        return level >= TraceFormat.LEVEL_STOPPED;
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
        return childEnds.get(pid);
    }

    /**
     * Returns the position of a child process in the order in which this process started them, from 1; 0 if it is not
     * a known child.
     */
    public int childNumber(long pid) {
        return children.getOrDefault(pid, 0);
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
        return (piped.getOrDefault(pid, 0) & (error ? TraceFormat.ERR_PIPED : TraceFormat.OUT_PIPED)) != 0;
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

    /** Sets an upper bound on the numbers of texts. */
    void maxText(int number) {
        maxText = number;
    }

    void define(int number, byte[] utf8) throws TraceException {
        if (number <= 0 || number > maxText) {
            throw TraceException.damaged(null);
        }
        String[] known = texts;
        if (number >= known.length) {
            known = Arrays.copyOf(known, (int) Math.max(number + 1L, Math.min(known.length * 2L, maxText)));
        }
        known[number] = VisibleText.of(new String(utf8, StandardCharsets.UTF_8));
        texts = known;
    }

    String text(int number) {
        String[] known = texts;
        String text = number >= 0 && number < known.length ? known[number] : null;
        return text == null ? "?" : text;
    }

    Charset charset() {
        return head.charset();
    }

    /** Returns the object that the given object stands for; the object itself if there is none. */
    int behind(int object) {
        return behind.getOrDefault(object, object);
    }

    /** Returns the text number of the class name of an object; known only if the object was ever locked. */
    int typeOf(int object) {
        return types.getOrDefault(object, 0);
    }

    LockRef lock(long word) {
        return new LockRef((int) word, text((int) (word >>> 32)));
    }

    /** Converts a value from its representation in an event. */
    Value value(int word, long bits) {
        switch (TraceFormat.type(word)) {
            case TraceFormat.INT:
            case TraceFormat.LONG:
                return whole(TraceFormat.site(word), bits);
            case TraceFormat.FLOAT:
                return new Value(
                        Value.ValueType.FLOATING, Double.doubleToRawLongBits(Float.intBitsToFloat((int) bits)), null);
            case TraceFormat.DOUBLE:
                return new Value(Value.ValueType.FLOATING, bits, null);
            case TraceFormat.BOOLEAN:
                return new Value(Value.ValueType.BOOLEAN, bits, null);
            case TraceFormat.CHAR:
                return new Value(Value.ValueType.CHARACTER, bits & 0xffff, null);
            case TraceFormat.NULL:
                return new Value(Value.ValueType.NULL, 0, null);
            case TraceFormat.STRING:
                return new Value(Value.ValueType.STRING, 0, text((int) bits));
            case TraceFormat.OBJECT:
                return new Value(Value.ValueType.OBJECT, bits & 0xffff_ffffL, text((int) (bits >>> 32)));
            default:
                return Value.NONE;
        }
    }

    private Value whole(int site, long bits) {
        String descriptor = site(site).descriptor();
        char last = descriptor.isEmpty() ? 'I' : descriptor.charAt(descriptor.length() - 1);
        boolean setter = descriptor.length() > 2 && descriptor.endsWith(")V");
        char type = setter ? descriptor.charAt(descriptor.length() - 3) : last;
        if (type == 'Z') {
            return new Value(Value.ValueType.BOOLEAN, bits, null);
        }
        return new Value(type == 'C' ? Value.ValueType.CHARACTER : Value.ValueType.WHOLE, bits, null);
    }

    /** Appends an event to a thread's trace, and applies what it says about other threads and processes. */
    void append(ThreadTrace track, long noted, int word, int words, long a, long b) throws TraceException {
        if (!samples.isEmpty()) {
            takeSamples(track, noted);
        }
        long time = Math.max(noted, track.lastTime());
        track.append(time, word, words, a, b);
        int number = track.size() - 1;
        switch (EventKind.of(TraceFormat.kind(word))) {
            case SAMPLED:
                samples.computeIfAbsent(track(b), of -> new ArrayDeque<>()).add(new Sample(time, word, a, b));
                break;
            case READ:
            case WRITE:
            case READ_STATIC:
            case WRITE_STATIC:
                fields.append(track, number);
                break;
            case BEGIN:
                if (TraceFormat.type(word) == TraceFormat.OBJECT) {
                    types.putIfAbsent((int) a, (int) (a >>> 32));
                }
                break;
            case LINK:
                behind.put((int) (a >>> 32), (int) a);
                break;
            case PROCESS_STARTED:
                piped.putIfAbsent(b, (int) a);
                if (!children.containsKey(b)) {
                    limits.addChild();
                    children.put(b, children.size() + 1);
                }
                break;
            case PROCESS_ENDED:
                childEnds.putIfAbsent(b, new ChildEnd(time, (int) a));
                break;
            case SEEN:
                track.named(time, text((int) a));
                show(track);
                break;
            case STARTED:
                started(track, track(b), time, text((int) a));
                break;
            case RENAMED:
                track(b).named(time, text((int) a));
                break;
            case ENDED:
                track(a).endedAt(time);
                break;
            case THROWN:
                thrown(track, number, time);
                break;
            case LINE:
            case ENTERED:
            case EXITED:
            case STORED:
                track.frames(number);
                break;
            default:
        }
    }

    /** Applies to a thread its samples up to a time, unless the thread has recorded events since. */
    private void takeSamples(ThreadTrace track, long until) throws TraceException {
        Deque<Sample> found = samples.get(track);
        while (found != null && !found.isEmpty() && found.peek().time <= until) {
            Sample each = found.remove();
            if (each.time >= track.lastTime()) {
                track.append(each.time, each.word, 3, each.a, each.b);
            }
        }
        if (found != null && found.isEmpty()) {
            samples.remove(track);
        }
    }

    /** Returns the latest time of the pending samples; the minimum value if there are none. */
    long foundUntil() {
        return samples.values().stream()
                .mapToLong(each -> each.getLast().time)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /**
     * Applies all pending samples up to a time. All events that the threads recorded up to then must have been read.
     */
    void settleSamples(long until) throws TraceException {
        for (ThreadTrace each : List.copyOf(samples.keySet())) {
            takeSamples(each, until);
        }
    }

    private void started(ThreadTrace by, ThreadTrace started, long time, String name) {
        started.startedAt(time, by);
        started.named(time, name);
        show(started);
    }

    /** Handles a failed start: the thread that could not be started has ended. */
    private void thrown(ThreadTrace track, int number, long time) throws TraceException {
        boolean behindStart = number > 0 && track.kind(number - 1) == EventKind.STARTED;
        if (behindStart
                && track.site(number).method().equals(track.site(number - 1).method())) {
            track(track.other(number - 1)).endedAt(time);
        }
    }

    private void show(ThreadTrace track) {
        if (!track.isShown()) {
            track.show();
            threads.append(track);
        }
    }
}
