package classroom.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is known of one thread, in the order in which it happened there. It only grows: any thread may read it while the
 * trace is still being read, up to the {@link #size} and {@link #stateCount} that it has asked for. Times are ns of the run's
 * clock.
 */
public final class ThreadTrace {
    /** A time that has not come. */
    public static final long NEVER = Long.MAX_VALUE;

    private final ProcessTrace process;
    private final long id;
    private final int number;
    private final EventColumns events = new EventColumns();
    private final StateTimeline states = new StateTimeline();
    private final LockHistory held = new LockHistory();
    private final Operations operations = new Operations(this, states, held);
    private final List<Named> names = new ArrayList<>();
    private volatile String lastName = "";
    private long lastNamed = Long.MIN_VALUE;
    private volatile boolean shown;
    private volatile long started = NEVER;
    private volatile ThreadTrace starter;
    private volatile long seen = NEVER;
    private volatile long ended = NEVER;
    private volatile String died;

    /** A name and since when. */
    private record Named(long from, String name) {
    }

    ThreadTrace(ProcessTrace process, long id, int number) {
        this.process = process;
        this.id = id;
        this.number = number;
    }

    /** Its process. */
    public ProcessTrace process() {
        return process;
    }

    /** The thread's id in its process. */
    public long id() {
        return id;
    }

    /** Its place among the threads of its process, from 0, in the order in which they became known. */
    public int number() {
        return number;
    }

    /** Its last name so far. */
    public String name() {
        return lastName;
    }

    /** Its name at a time, or the first one that is known. */
    public synchronized String nameAt(long time) {
        String name = names.isEmpty() ? "" : names.get(0).name;
        long from = Long.MIN_VALUE;
        for (Named each : names) {
            if (each.from <= time && each.from >= from) {
                name = each.name;
                from = each.from;
            }
        }
        return name;
    }

    /** When another thread started it; {@link #NEVER} if that is not known, as for {@code main}. */
    public long startedAt() {
        return started;
    }

    /** The thread that started it; null if that is not known. */
    public ThreadTrace startedBy() {
        return starter;
    }

    /** When it ended, at the latest when its JVM did; {@link #NEVER} if it has not, or was killed with its JVM and nobody noted that. */
    public long endedAt() {
        return Math.min(ended, process.endedAt());
    }

    /** When it was first heard of: started or seen. */
    public long firstAt() {
        return Math.min(started, seen);
    }

    /** The class and message of the exception that ended it; null if none did. */
    public String died() {
        return died;
    }

    /** How many events it has so far. */
    public int size() {
        return events.size();
    }

    /** The time of an event. */
    public long time(int event) {
        return events.time(event);
    }

    /** The kind of an event. */
    public EventKind kind(int event) {
        return EventKind.of(TraceFormat.kind(events.word(event)));
    }

    /** The site of an event. */
    public Site site(int event) {
        return process.site(TraceFormat.site(events.word(event)));
    }

    /** The last event that isn't later than a time; -1 if none. In time that grows with the logarithm of the size. */
    public int indexAt(long time) {
        return events.at(time);
    }

    /** The last event, up to this one, that is a {@link EventKind#LINE}; -1 if none. */
    public int lineAt(int event) {
        return event < 0 ? -1 : events.line(event);
    }

    /** The identity of the object that an event is about; 0 if none. */
    public int object(int event) {
        switch (kind(event)) {
            case READ:
            case WRITE:
            case ATOMIC:
            case TASK_FAILED:
                return (int) events.b(event);
            case LOOKED_AT:
                return (int) events.a(event);
            case BEGIN:
            case DID:
                return TraceFormat.type(events.word(event)) == TraceFormat.OBJECT ? (int) events.a(event) : 0;
            case LINK:
            case STARTED:
                return (int) (events.a(event) >>> 32);
            default:
                return 0;
        }
    }

    /** The index of the array's element that an event reads or writes; else 0. */
    public int index(int event) {
        EventKind kind = kind(event);
        return kind == EventKind.READ || kind == EventKind.WRITE ? (int) (events.b(event) >>> 32) : 0;
    }

    /** The id of the thread or process that an event is about, or the object behind; see {@link EventKind}. */
    public long other(int event) {
        switch (kind(event)) {
            case STARTED:
            case RENAMED:
            case PROCESS_STARTED:
            case PROCESS_ENDED:
            case SAMPLED:
                return events.b(event);
            case ENDED:
                return events.a(event);
            case LINK:
                return (int) events.a(event);
            default:
                return 0;
        }
    }

    /** The value of an event. */
    public Value value(int event) {
        int word = events.word(event);
        return TraceFormat.type(word) == TraceFormat.NONE ? Value.NONE : process.value(word, events.a(event));
    }

    /** An event as an object. */
    public TraceEvent event(int event) {
        return new TraceEvent(this, event, time(event), kind(event), site(event), value(event), object(event), index(event),
                other(event));
    }

    /** How many spans of state it has so far; the last one lasts until now, or until the thread's end. */
    public int stateCount() {
        return states.size();
    }

    /** When a span begins; it lasts until the next begins. */
    public long stateFrom(int span) {
        return states.from(span);
    }

    /** The state in a span: running, sleeping, blocked or waiting. */
    public ThreadState state(int span) {
        return states.state(span);
    }

    /** The event that began the operation that the thread is in during a span; -1 if it is in none. */
    public int stateEvent(int span) {
        return states.event(span);
    }

    /** The span of a time; -1 before the first. */
    public int spanAt(long time) {
        return states.at(time);
    }

    /** The state at a time; null while nothing is known of it yet. */
    public ThreadState stateAt(long time) {
        if (time >= endedAt()) {
            return ThreadState.ENDED;
        }
        int span = states.at(time);
        return span >= 0 ? states.state(span) : time >= started ? ThreadState.STARTED : null;
    }

    /** The locks that it held at a time, the one got last first, each as often as it was got. */
    public List<LockRef> heldAt(long time) {
        List<LockRef> locks = new ArrayList<>();
        if (time < endedAt()) {
            held.at(time).forEach(word -> locks.add(process.lock(word)));
        }
        return locks;
    }

    /** Whether the thread is out of the program's code during a span, where it waits for more of it. */
    public boolean isAway(int span) {
        return span >= 0 && states.event(span) >= 0 && kind(states.event(span)) == EventKind.AWAY;
    }

    /** What the operation of a span is about: the lock that is wanted, the queue that is waited for; null if nothing. */
    public LockRef subject(int span) {
        int event = states.event(span);
        return event < 0 || object(event) == 0 ? null : process.lock(events.a(event));
    }

    EventColumns columns() {
        return events;
    }

    /** It has a name from a time on. Of very many names, the last ones replace each other. */
    synchronized void named(long from, String text) {
        String name = VisibleText.line(text);
        if (names.size() == TraceLimits.MAX_NAMES) {
            names.remove(names.size() - 1);
        }
        names.add(new Named(from, name));
        if (from >= lastNamed) {
            lastNamed = from;
            lastName = name;
        }
    }

    /** Whether it is one of the program's own threads, and not only one that was heard of. */
    boolean isShown() {
        return shown;
    }

    void show() {
        shown = true;
    }

    void startedAt(long time, ThreadTrace by) {
        started = time;
        starter = by;
    }

    void endedAt(long time) {
        ended = Math.min(ended, time);
    }

    /** Where the operation began that the thread is in during a span; null if it is in none. */
    Site operation(int span) {
        int event = span < 0 ? -1 : states.event(span);
        if (event < 0 || kind(event) != EventKind.SAMPLED) {
            return event < 0 ? null : site(event);
        }
        String call = value(event).text();
        int line = lineAt(event);
        Site here = line < 0 ? Site.NOWHERE : site(line);
        int dot = Math.max(0, call.lastIndexOf('.'));
        return new Site(0, Operation.CALL, here.className(), here.method(), here.line(), call.substring(0, dot), call.substring(Math.min(dot + 1,
                call.length())), "");
    }

    /** The time of its last event; the least number if there is none. */
    long lastTime() {
        return events.size() == 0 ? Long.MIN_VALUE : events.time(events.size() - 1);
    }

    /** Takes an event in. */
    void append(long time, int word, int words, long a, long b) throws TraceException {
        int event = events.size();
        events.append(time, word, words, a, b);
        EventKind kind = EventKind.of(TraceFormat.kind(word));
        if (kind == EventKind.SEEN) {
            seen = time;
        } else if (kind == EventKind.DIED) {
            died = value(event).text();
        }
        operations.take(time, event, kind, site(event).op(), a);
    }
}
