package classroom.trace;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that is known of one process of a run. Times are ns of the run's clock. */
public final class ProcessTrace {
    private final String file;
    private final Map<Long, ThreadTrace> byId = new HashMap<>();
    private final List<ThreadTrace> tracks = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<ThreadTrace> threads = new CopyOnWriteArrayList<>();
    private final Set<ThreadTrace> shown = new HashSet<>();
    private final Map<Integer, Integer> behind = new HashMap<>();
    private final Map<Integer, Integer> types = new HashMap<>();
    private final FieldHistory fields = new FieldHistory(this);
    private final OutputLog output = new OutputLog(this);
    private final Map<Long, ChildEnd> childEnds = new ConcurrentHashMap<>();
    private final Map<Long, Integer> piped = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Long> children = new CopyOnWriteArrayList<>();
    private volatile String[] texts = new String[64];
    private volatile SiteTable sites = SiteTable.empty();
    private volatile TraceHeader head = TraceHeader.NONE;
    private volatile long ended = ThreadTrace.NEVER;
    private volatile long found = ThreadTrace.NEVER;
    private volatile long[] lost = new long[4];
    private volatile int level;
    private volatile long bytes;
    private volatile long shift;

    /**
     * How a child process ended.
     *
     * @param time   when its parent found it so, at most 10 ms later
     * @param status its exit status
     */
    public record ChildEnd(long time, int status) {
    }

    ProcessTrace(String file) {
        this.file = file;
    }

    /** The name of its trace's file. */
    public String file() {
        return file;
    }

    /** Its process id. */
    public long pid() {
        return head.pid();
    }

    /** The process id of its parent. */
    public long parent() {
        return head.parent();
    }

    /** The Java version that ran it, as in {@code 17.0.15}. */
    public String javaVersion() {
        return head.javaVersion();
    }

    /** Its main class. */
    public String mainClass() {
        return head.mainClass();
    }

    /** The program's id as the app gave it in the environment; empty if it gave none. */
    public String program() {
        return head.program();
    }

    /**
     * When the app started it; for a process that a program started, when its recording began, which is when its JVM was ready to run
     * the program.
     */
    public long startedAt() {
        return head.started() + shift;
    }

    /**
     * When its JVM ended in order, or when the process that started it found that it had ended; {@link ThreadTrace#NEVER} while it runs, and
     * when it was killed or halted and nobody noted that.
     */
    public long endedAt() {
        return Math.min(ended, found);
    }

    /** Another process found at a time that this one had ended. */
    void foundEnded(long time) {
        found = time;
    }

    /** The size limit that it recorded under, in bytes. */
    public long limit() {
        return head.limit();
    }

    /** How many bytes its threads have taken for what they noted, in whole chunks, with the head of the file. */
    public long bytes() {
        return bytes;
    }

    /** How much of this was not recorded, since the limit was near or the disk full. */
    public long lost(DroppedKind what) {
        return lost[what.ordinal()];
    }

    /** Whether recording stopped altogether, as on a full disk. */
    public boolean stopped() {
        return level >= TraceFormat.LEVEL_STOPPED;
    }

    /**
     * Its threads that did something in the program's own code or were started by it, in the order in which they became known.
     */
    public List<ThreadTrace> threads() {
        return threads;
    }

    /** Its threads and the observer's own, whose events tell of ends that no thread of the program noted. */
    public List<ThreadTrace> tracks() {
        return tracks;
    }

    /** The end of a child process as this process found it; null if it found none. */
    public ChildEnd childEnd(long pid) {
        return childEnds.get(pid);
    }

    /** Which of its child processes this is, from 1, in the order in which it started them; 0 if it is none that is known. */
    public int childNumber(long pid) {
        return children.indexOf(pid) + 1;
    }

    /** Whether a stream of a child process goes into a pipe to this one, and not to where this one's own goes. */
    boolean reads(long pid, boolean error) {
        return (piped.getOrDefault(pid, 0) & (error ? TraceFormat.ERR_PIPED : TraceFormat.OUT_PIPED)) != 0;
    }

    /** A site of its table. */
    public Site site(int number) {
        return sites.get(number);
    }

    /** All its sites. */
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

    /** The shift of its clock against the run's. */
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

    /** The track of a thread, a new one if it is not known. */
    ThreadTrace track(long id) {
        ThreadTrace known = byId.get(id);
        if (known == null) {
            known = new ThreadTrace(this, id, tracks.size());
            byId.put(id, known);
            tracks.add(known);
        }
        return known;
    }

    ThreadTrace numbered(int number) {
        return tracks.get(number);
    }

    long timeOf(long ref) {
        return tracks.get((int) (ref >>> 32)).time((int) ref);
    }

    void define(int number, byte[] utf8) {
        String[] known = texts;
        if (number >= known.length) {
            known = Arrays.copyOf(known, Math.max(number + 1, known.length * 2));
        }
        known[number] = new String(utf8, StandardCharsets.UTF_8);
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

    /** The object that an object stands for; itself if it stands for none. */
    int behind(int object) {
        return behind.getOrDefault(object, object);
    }

    /** The number of the name of an object's class, if it was ever locked. */
    int typeOf(int object) {
        return types.getOrDefault(object, 0);
    }

    LockRef lock(long word) {
        return new LockRef((int) word, text((int) (word >>> 32)));
    }

    /** A value as an event has it. */
    Value value(int word, long bits) {
        switch (TraceFormat.type(word)) {
            case TraceFormat.INT:
            case TraceFormat.LONG:
                return whole(TraceFormat.site(word), bits);
            case TraceFormat.FLOAT:
                return new Value(Value.ValueType.FLOATING, Double.doubleToRawLongBits(Float.intBitsToFloat((int) bits)), null);
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
        boolean setter = descriptor.endsWith(")V");
        char type = setter ? descriptor.charAt(descriptor.length() - 3) : last;
        if (type == 'Z') {
            return new Value(Value.ValueType.BOOLEAN, bits, null);
        }
        return new Value(type == 'C' ? Value.ValueType.CHARACTER : Value.ValueType.WHOLE, bits, null);
    }

    /** Takes an event in; what it tells of others too. */
    void append(ThreadTrace track, long time, int word, int words, long a, long b) {
        track.append(time, word, words, a, b);
        int number = track.size() - 1;
        switch (EventKind.of(TraceFormat.kind(word))) {
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
                children.addIfAbsent(b);
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
            default:
        }
    }

    private void started(ThreadTrace by, ThreadTrace started, long time, String name) {
        started.startedAt(time, by);
        started.named(time, name);
        show(started);
    }

    /** A thread that could not be started has ended. */
    private void thrown(ThreadTrace track, int number, long time) {
        boolean behindStart = number > 0 && track.kind(number - 1) == EventKind.STARTED;
        if (behindStart && track.site(number).method().equals(track.site(number - 1).method())) {
            track(track.other(number - 1)).endedAt(time);
        }
    }

    private void show(ThreadTrace track) {
        if (shown.add(track)) {
            threads.add(track);
        }
    }
}
