package classroom.trace;

import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.Site;
import classroom.trace.format.ThreadState;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.Value;
import classroom.trace.table.EventColumns;
import classroom.trace.table.EventOperands;
import classroom.trace.table.LockHistory;
import classroom.trace.table.StateTimeline;
import classroom.trace.table.ThreadNames;
import java.util.ArrayList;
import java.util.List;

/**
 * The events and states of one thread, in the order in which they happened. It only grows: while one thread reads the
 * trace, any thread may use the first {@link #size} events and {@link #stateCount} spans. Times are ns of the run's
 * clock.
 */
public final class ThreadTrace {
    /** The time of something that has not happened. */
    public static final long NEVER = Long.MAX_VALUE;

    private final ProcessTrace process;
    private final long id;
    private final int number;
    private final EventColumns events = new EventColumns();
    private final EventOperands operands = new EventOperands(events);
    private final StateTimeline states = new StateTimeline();
    private final LockHistory held = new LockHistory();
    private final Operations operations = new Operations(this, states, held);
    /** The methods that it was in, and their local variables; null if these are not recorded. */
    private CallHistory frames;

    private final ThreadNames names = new ThreadNames();
    private volatile boolean shown;
    private volatile long started = NEVER;
    private volatile ThreadTrace starter;
    private volatile long seen = NEVER;
    private volatile long ended = NEVER;
    private volatile String died;

    ThreadTrace(ProcessTrace process, long id, int number) {
        this.process = process;
        this.id = id;
        this.number = number;
    }

    /** Returns the thread's process. */
    public ProcessTrace process() {
        return process;
    }

    /** Returns the thread's id in its process. */
    public long id() {
        return id;
    }

    /** Returns the thread's position in its process, from 0, in the order in which threads became known. */
    public int number() {
        return number;
    }

    /** Returns the latest known name. */
    public String name() {
        return names.last();
    }

    /** Returns the name at a time, or the first known name. */
    public String nameAt(long time) {
        return names.at(time);
    }

    /** Returns when another thread started it; {@link #NEVER} if that is unknown, as for {@code main}. */
    public long startedAt() {
        return started;
    }

    /** Returns the thread that started it; null if unknown. */
    public ThreadTrace startedBy() {
        return starter;
    }

    /**
     * Returns when it ended, at the latest when its JVM did. {@link #NEVER} while it runs, and if its JVM was killed
     * and nothing recorded the end.
     */
    public long endedAt() {
        return Math.min(ended, process.endedAt());
    }

    /** Returns when it first appeared in the trace: started by another thread, or with an event of its own. */
    public long firstAt() {
        return Math.min(started, seen);
    }

    /** Returns the class and message of the exception that ended it; null if none did. */
    public String died() {
        return died;
    }

    /** Returns the number of events so far. */
    public int size() {
        return events.size();
    }

    /** Returns the time of an event. */
    public long time(int event) {
        return events.time(event);
    }

    /** Returns the kind of an event. */
    public EventKind kind(int event) {
        return operands.kind(event);
    }

    /** Returns the site of an event. */
    public Site site(int event) {
        return process.site(TraceFormat.site(events.word(event)));
    }

    /** Returns the last event not later than a time; -1 if none. Takes time logarithmic in the number of events. */
    public int indexAt(long time) {
        return events.at(time);
    }

    /** Returns the last {@link EventKind#LINE} event up to and including the given one; -1 if none. */
    public int lineAt(int event) {
        return event < 0 ? -1 : events.line(event);
    }

    /** Returns the identity of the object of an event; 0 if none. */
    public int object(int event) {
        return operands.object(event);
    }

    /** Returns the index of the array element that an event reads or writes; 0 for other events. */
    public int index(int event) {
        return operands.index(event);
    }

    /** Returns the id of the thread or process of an event, or the object that is stood for; see {@link EventKind}. */
    public long other(int event) {
        return operands.other(event);
    }

    /** Returns the value of an event. */
    public Value value(int event) {
        int word = events.word(event);
        return TraceFormat.type(word) == TraceFormat.NONE ? Value.NONE : process.value(word, events.a(event));
    }

    /** Returns an event as an object. */
    public TraceEvent event(int event) {
        return new TraceEvent(
                this,
                event,
                time(event),
                kind(event),
                site(event),
                value(event),
                object(event),
                index(event),
                other(event));
    }

    /** Returns the number of state spans so far; the last one lasts until now, or until the thread's end. */
    public int stateCount() {
        return states.size();
    }

    /** Returns when a span begins; it lasts until the next one begins. */
    public long stateFrom(int span) {
        return states.from(span);
    }

    /** Returns the state during a span. */
    public ThreadState state(int span) {
        return states.state(span);
    }

    /** Returns the event that began the thread's operation during a span; -1 if none. */
    public int stateEvent(int span) {
        return states.event(span);
    }

    /** Returns the span at a time; -1 before the first. */
    public int spanAt(long time) {
        return states.at(time);
    }

    /** Returns the state at a time; null before the first span. */
    public ThreadState stateAt(long time) {
        if (time >= endedAt()) {
            return ThreadState.ENDED;
        }
        int span = states.at(time);
        return span >= 0 ? states.state(span) : time >= started ? ThreadState.STARTED : null;
    }

    /** Returns the locks held at a time, the last acquired first, each as often as it was acquired. */
    public List<LockRef> heldAt(long time) {
        List<LockRef> locks = new ArrayList<>();
        if (time < endedAt()) {
            held.at(time).forEach(word -> locks.add(process.lock(word)));
        }
        return locks;
    }

    /** Whether the thread is outside the program's code during a span and waits to be called again. */
    public boolean isAway(int span) {
        return span >= 0 && states.event(span) >= 0 && kind(states.event(span)) == EventKind.AWAY;
    }

    /**
     * Returns the object of the operation during a span: the lock that is acquired, the queue that is waited for;
     * null if none.
     */
    public LockRef subject(int span) {
        int event = states.event(span);
        return event < 0 || object(event) == 0 ? null : process.lock(events.a(event));
    }

    /** Returns the methods that it was in up to an event, and their local variables. Callers hold the trace's lock. */
    FrameStack framesAt(int event, int most) {
        return frames == null || event < 0 ? FrameStack.NONE : frames.at(event, most);
    }

    /** Applies an event to the methods that it is in. Callers hold the trace's lock. */
    void frames(int event) {
        if (frames == null && kind(event) == EventKind.ENTERED) {
            frames = new CallHistory(this);
        }
        if (frames != null) {
            frames.append(event);
        }
    }

    EventColumns columns() {
        return events;
    }

    /** Adds a name that is valid from a time on. Beyond the maximum number of names, the last one is replaced. */
    void named(long from, String text) {
        names.add(from, text);
    }

    /** Whether it is a thread of the program that has started or has events, and not only one that was mentioned. */
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

    /** Returns the site where the operation during a span began; null if none. */
    Site operation(int span) {
        int event = span < 0 ? -1 : states.event(span);
        if (event < 0 || kind(event) != EventKind.SAMPLED) {
            return event < 0 ? null : site(event);
        }
        String call = value(event).text();
        int line = lineAt(event);
        Site here = line < 0 ? Site.NOWHERE : site(line);
        int dot = Math.max(0, call.lastIndexOf('.'));
        return new Site(
                0,
                Operation.CALL,
                here.className(),
                here.method(),
                here.line(),
                call.substring(0, dot),
                call.substring(Math.min(dot + 1, call.length())),
                "");
    }

    /** Returns the time of the last event; the minimum value if there is none. */
    long lastTime() {
        return events.size() == 0 ? Long.MIN_VALUE : events.time(events.size() - 1);
    }

    /** Appends an event. */
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
