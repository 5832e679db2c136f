package classroom.trace;

import classroom.trace.format.LocalTable;
import classroom.trace.format.LocalVariable;
import classroom.trace.format.Site;
import classroom.trace.format.TraceFormat;
import classroom.trace.index.AscendingSearch;
import classroom.trace.index.EventLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The methods that a thread was in over time, and the values of their local variables. The methods are a linked list
 * for each change, which shares its tail with the previous list. Callers hold the trace's lock.
 */
final class CallHistory {
    /** Stands for the lines of a method, among its variables. */
    private static final int LINES = -1;
    /** Stands for the notes that the values of variables in loops are not recorded. */
    private static final int LOOPS = -2;

    private final ThreadTrace track;
    private final LocalTable table;

    // The frames, from 1: the event that began each, the number of methods below it, and the frame below it.
    private int[] begun = new int[16];
    private int[] depth = new int[16];
    private int[] below = new int[16];
    private int frames = 1;

    // The changes of the innermost frame.
    private int[] changedAt = new int[16];
    private int[] top = new int[16];
    private int changes;

    /** The event after which nothing is recorded any more. */
    private int over = Integer.MAX_VALUE;

    private final EventLists events = new EventLists();

    CallHistory(ThreadTrace track) {
        this.track = track;
        this.table = track.process().sites().locals();
    }

    /** Applies an event of the thread: a line, the begin or end of a method, or a stored value. */
    void append(int event) {
        switch (track.kind(event)) {
            case ENTERED:
                enter(event, Math.max(0, value(event)));
                break;
            case EXITED:
                if (value(event) < 0) {
                    over = Math.min(over, event);
                }
                set(event, below(value(event)));
                break;
            case LINE:
                note(event, LINES);
                break;
            default:
                boolean unknown = TraceFormat.type(track.columns().word(event)) == TraceFormat.NONE;
                int variable = table.variable(site(event));
                if (unknown || variable != LocalTable.NONE) {
                    note(event, unknown ? LOOPS : variable);
                }
        }
    }

    private int value(int event) {
        return (int) track.columns().a(event);
    }

    private int site(int event) {
        return TraceFormat.site(track.columns().word(event));
    }

    private int now() {
        return changes == 0 ? 0 : top[changes - 1];
    }

    /** Returns the innermost frame with fewer than the given number of methods below it; 0 if there is none. */
    private int below(int count) {
        int frame = now();
        while (frame != 0 && depth[frame] >= count) {
            frame = below[frame];
        }
        return frame;
    }

    private void enter(int event, int count) {
        int under = below(count);
        if (frames == begun.length) {
            begun = Arrays.copyOf(begun, frames * 2);
            depth = Arrays.copyOf(depth, frames * 2);
            below = Arrays.copyOf(below, frames * 2);
        }
        begun[frames] = event;
        depth[frames] = count;
        below[frames] = under;
        set(event, frames++);
    }

    private void set(int event, int frame) {
        if (changes == changedAt.length) {
            changedAt = Arrays.copyOf(changedAt, changes * 2);
            top = Arrays.copyOf(top, changes * 2);
        }
        changedAt[changes] = event;
        top[changes++] = frame;
    }

    /** Adds an event to the innermost frame, if it is of the same method. */
    private void note(int event, int what) {
        int frame = now();
        int method = frame == 0 ? LocalTable.NONE : method(frame);
        if (method != LocalTable.NONE && table.method(site(event)) == method) {
            events.add(frame, what, event);
        }
    }

    private int method(int frame) {
        return table.method(site(begun[frame]));
    }

    /** Returns the frames up to an event. */
    FrameStack at(int event, int most) {
        int change = AscendingSearch.lastAtOrBefore(0, changes, i -> changedAt[i], event);
        List<FrameStack.MethodFrame> found = new ArrayList<>();
        int innermost = change < 0 ? 0 : top[change];
        for (int frame = innermost; frame != 0 && found.size() < most; frame = below[frame]) {
            found.add(frame(frame, event));
        }
        return new FrameStack(found, innermost == 0 ? 0 : depth[innermost] + 1, event >= over);
    }

    private FrameStack.MethodFrame frame(int frame, int event) {
        Site method = track.site(begun[frame]);
        int number = method(frame);
        int line = events.last(frame, LINES, event);
        int lineNumber = line < 0 ? method.line() : track.site(line).line();
        if (number == LocalTable.NONE) {
            return new FrameStack.MethodFrame(method, lineNumber, false, List.of());
        }
        LocalTable.LocalMethod of = table.methodAt(number);
        int[] stored = new int[of.count()];
        int newest = line;
        for (int i = 0; i < stored.length; i++) {
            stored[i] = events.last(frame, of.first() + i, event);
            newest = Math.max(newest, stored[i]);
        }
        int position = newest < 0 ? 0 : table.position(site(newest));
        int unknown = events.last(frame, LOOPS, event);
        List<FrameStack.LocalValue> locals = new ArrayList<>();
        for (int i = 0; i < stored.length; i++) {
            LocalVariable variable = table.variableAt(of.first() + i);
            if (stored[i] >= 0 && variable.isAt(position)) {
                boolean known = !variable.loops() || unknown < stored[i];
                locals.add(new FrameStack.LocalValue(variable.name(), track.event(stored[i]), known));
            }
        }
        return new FrameStack.MethodFrame(method, lineNumber, of.named(), locals);
    }
}
