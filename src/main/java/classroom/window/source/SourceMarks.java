package classroom.window.source;

import classroom.lesson.Program;
import classroom.stage.paint.ThreadColors;
import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.Site;
import classroom.trace.format.ThreadState;
import classroom.trace.format.Value;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The marks beside the lines of a source at a time of its run.
 *
 * @param threads  the colors of the threads at each line, from 0
 * @param values   the values of fields, at the lines that wrote them last
 * @param followed the line of the followed thread; -1 for none
 */
public record SourceMarks(Map<Integer, List<Color>> threads, Map<Integer, String> values, int followed) {
    /** No marks. */
    public static final SourceMarks NONE = new SourceMarks(Map.of(), Map.of(), -1);

    /** The maximum number of fields, in the order in which they became known. */
    private static final int MAX_FIELDS = 24;

    /**
     * Returns the marks of a program's source. May be called on the event thread.
     *
     * @param followed the thread whose line is followed; null for no particular thread
     */
    public static SourceMarks of(Program program, Trace trace, Snapshot moment, ThreadTrace followed) {
        return of(site -> isOf(program, site), trace, moment, followed);
    }

    /**
     * Returns the marks of a source. May be called on the event thread.
     *
     * @param isHere   whether a site with a line is in the source
     * @param followed the thread whose line is followed; null for no particular thread
     */
    public static SourceMarks of(Predicate<Site> isHere, Trace trace, Snapshot moment, ThreadTrace followed) {
        Map<Integer, List<Color>> threads = new TreeMap<>();
        int followedLine = -1;
        for (ThreadSnapshot each : moment.threads()) {
            if (each.line() != null
                    && each.state() != ThreadState.ENDED
                    && each.line().line() > 0
                    && isHere.test(each.line())) {
                threads.computeIfAbsent(each.line().line() - 1, line -> new ArrayList<>())
                        .add(ThreadColors.of(each.track()));
                if (each.track() == followed) {
                    followedLine = each.line().line() - 1;
                }
            }
        }
        Map<Integer, String> values = new TreeMap<>();
        for (ProcessTrace process : trace.processes()) {
            for (FieldKey field : trace.fields(process, MAX_FIELDS)) {
                TraceEvent event = field.isElement() ? null : trace.fieldAt(field, moment.time());
                if (event != null
                        && event.kind().isWrite()
                        && isPlain(event.value())
                        && event.site().line() > 0
                        && isHere.test(event.site())) {
                    String value = field.name() + " = " + event.value();
                    values.merge(
                            event.site().line() - 1,
                            value,
                            (one, other) -> one.contains(other) ? one : one + "   " + other);
                }
            }
        }
        return new SourceMarks(threads, values, followedLine);
    }

    /** Whether a value is displayed; object identities are not useful to the user. */
    private static boolean isPlain(Value value) {
        return value.type() != Value.ValueType.OBJECT;
    }

    /** Whether a site is in the program's source: in its main class or in a nested class. */
    private static boolean isOf(Program program, Site site) {
        String main = program.mainClass();
        return site.className().equals(main) || site.className().startsWith(main + "$");
    }
}
