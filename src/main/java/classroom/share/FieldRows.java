package classroom.share;

import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import classroom.trace.text.TextReplacement;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The data of the fields of a process: their values over time, and the lines that wrote them. Times are in ns. */
final class FieldRows {
    private static final int MAX_FIELDS = 24;
    private static final Set<EventKind> FIELD_EVENTS = EnumSet.of(
            EventKind.READ, EventKind.WRITE, EventKind.READ_STATIC, EventKind.WRITE_STATIC, EventKind.ATOMIC);

    private final Trace trace;
    private final PageSources sources;
    private final long start;
    private final long step;
    private final TextReplacement replacement;
    private boolean thinned;

    /**
     * @param step        what lasts less long than this is left out; 0 to keep everything
     * @param replacement gives other texts for values
     */
    FieldRows(Trace trace, PageSources sources, long step, TextReplacement replacement) {
        this.trace = trace;
        this.sources = sources;
        this.step = step;
        this.replacement = replacement;
        start = trace.start();
    }

    /** Whether something was left out so far. */
    boolean thinned() {
        return thinned;
    }

    /** Adds the fields of a process. */
    void add(ProcessTrace process, JsonArray into) {
        List<FieldKey> keys = trace.fields(process, MAX_FIELDS).stream()
                .filter(each -> !each.isElement())
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        Map<String, TreeSet<Long>> times = new LinkedHashMap<>();
        keys.forEach(each -> times.put(each.name(), new TreeSet<>()));
        for (ThreadTrace thread : process.threads()) {
            for (int i = 0; i < thread.size(); i++) {
                EventKind kind = thread.kind(i);
                if (FIELD_EVENTS.contains(kind)) {
                    TreeSet<Long> of = times.get(thread.site(i).name());
                    if (of != null) {
                        of.add(thread.time(i));
                    }
                }
            }
        }
        keys.forEach(each -> into.add(field(each, times.get(each.name()))));
    }

    private JsonObject field(FieldKey key, Set<Long> times) {
        TimedRows rows = new TimedRows(start, step);
        String last = null;
        for (long time : times) {
            TraceEvent event = trace.fieldAt(key, time);
            if (event == null) {
                continue;
            }
            int file = event.kind().isWrite() ? sources.index(event.site()) : -1;
            int line = file < 0 ? 0 : event.site().line();
            String now = event.value() + "\n" + file + "\n" + line;
            if (!Objects.equals(now, last)) {
                rows.add(time, replacement.text(event.value().toString()), file, line);
                last = now;
            }
        }
        thinned |= rows.thinned();
        JsonObject json = new JsonObject();
        json.addProperty("name", key.name());
        json.add("values", rows.json());
        return json;
    }
}
