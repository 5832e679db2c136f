package classroom.share;

import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Site;
import classroom.trace.format.ThreadState;
import classroom.trace.text.TextReplacement;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Set;
import java.util.TreeSet;

/** The data of a thread: its names, states and lines over time. Times are in ns. */
final class ThreadRows {
    private static final int COLORS = 8;

    private final PageSources sources;
    private final long start;
    private final long step;
    private final TextReplacement replacement;
    private boolean thinned;

    /**
     * @param start       the start of the run
     * @param step        what lasts less long than this is left out; 0 to keep everything
     * @param replacement gives other texts for names
     */
    ThreadRows(PageSources sources, long start, long step, TextReplacement replacement) {
        this.sources = sources;
        this.start = start;
        this.step = step;
        this.replacement = replacement;
    }

    /** Whether something was left out so far. */
    boolean thinned() {
        return thinned;
    }

    /** Returns the data of a thread. */
    JsonObject json(ThreadTrace thread) {
        JsonObject json = new JsonObject();
        json.addProperty("color", Math.floorMod(thread.process().place() + thread.number(), COLORS));
        json.add("names", names(thread));
        json.add("states", states(thread));
        json.add("lines", lines(thread));
        return json;
    }

    private JsonArray names(ThreadTrace thread) {
        TimedRows rows = new TimedRows(start, 0);
        String last = null;
        for (int i = -1; i < thread.size(); i++) {
            if (i < 0 || thread.kind(i) == EventKind.RENAMED) {
                long time = i < 0 ? start : thread.time(i);
                String name = thread.nameAt(i < 0 ? Math.max(start, thread.firstAt()) : time);
                if (!name.equals(last)) {
                    rows.add(time, replacement.text(name));
                    last = name;
                }
            }
        }
        return rows.json();
    }

    private JsonArray states(ThreadTrace thread) {
        TreeSet<Long> times = new TreeSet<>();
        addTime(times, thread.startedAt());
        addTime(times, thread.endedAt());
        for (int i = 0; i < thread.stateCount(); i++) {
            addTime(times, thread.stateFrom(i));
        }
        TimedRows rows = new TimedRows(start, step);
        ThreadState last = null;
        for (long time : times) {
            ThreadState state = thread.stateAt(time);
            if (state != null && state != last) {
                rows.add(time, state.ordinal());
                last = state;
            }
        }
        thinned |= rows.thinned();
        return rows.json();
    }

    private static void addTime(Set<Long> times, long time) {
        if (time != ThreadTrace.NEVER && time != Long.MIN_VALUE) {
            times.add(time);
        }
    }

    private JsonArray lines(ThreadTrace thread) {
        TreeSet<Long> times = new TreeSet<>();
        for (int i = 0; i < thread.size(); i++) {
            if (thread.kind(i) == EventKind.LINE) {
                times.add(thread.time(i));
            }
        }
        for (int i = 0; i < thread.stateCount(); i++) {
            if (thread.isAway(i)) {
                addTime(times, thread.stateFrom(i));
                if (i + 1 < thread.stateCount()) {
                    addTime(times, thread.stateFrom(i + 1));
                }
            }
        }
        TimedRows rows = new TimedRows(start, step);
        int lastFile = -1;
        int lastLine = 0;
        for (long time : times) {
            Site site = lineAt(thread, time);
            int file = site == null ? -1 : sources.index(site);
            int line = file < 0 ? 0 : site.line();
            if (file != lastFile || line != lastLine) {
                rows.add(time, file, line);
                lastFile = file;
                lastLine = line;
            }
        }
        thinned |= rows.thinned();
        return rows.json();
    }

    private static Site lineAt(ThreadTrace thread, long time) {
        int line = thread.isAway(thread.spanAt(time)) ? -1 : thread.lineAt(thread.indexAt(time));
        return line < 0 ? null : thread.site(line);
    }
}
