package classroom.trace.table;

import classroom.trace.format.TraceLimits;
import classroom.trace.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** The names that a thread had. Any thread may ask while another one adds. Times are ns of the run's clock. */
public final class ThreadNames {
    private final List<TimedName> names = new ArrayList<>();
    private volatile String last = "";
    private long lastFrom = Long.MIN_VALUE;

    /** A name and the time from which it is valid. */
    private record TimedName(long from, String name) {}

    /** Returns the latest known name; empty if there is none. */
    public String last() {
        return last;
    }

    /** Returns the name at a time, or the first known name. */
    public synchronized String at(long time) {
        String name = names.isEmpty() ? "" : names.get(0).name;
        long from = Long.MIN_VALUE;
        for (TimedName each : names) {
            if (each.from <= time && each.from >= from) {
                name = each.name;
                from = each.from;
            }
        }
        return name;
    }

    /** Adds a name that is valid from a time on. Beyond the maximum number of names, the last one is replaced. */
    public synchronized void add(long from, String text) {
        String name = VisibleText.line(text);
        if (names.size() == TraceLimits.MAX_NAMES) {
            names.remove(names.size() - 1);
        }
        names.add(new TimedName(from, name));
        if (from >= lastFrom) {
            lastFrom = from;
            last = name;
        }
    }
}
