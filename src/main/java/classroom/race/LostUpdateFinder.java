package classroom.race;

import classroom.race.Hint.HintKind;
import classroom.trace.ThreadTrace;
import classroom.trace.format.Site;
import classroom.trace.format.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds lost updates: a thread reads a number and then writes it in the same method, and another thread writes it in
 * between. Used by one thread.
 */
final class LostUpdateFinder {
    /** The number of variables that are kept for each thread: those that it has read last. */
    private static final int RECENT = 8;

    private static final int MAX_HINTS = 50;

    private final List<ThreadTrace> threads;
    private final Variables variables;
    /**
     * For each thread, three elements for each kept read: variable, number of writes before it, event; then the next
     * index.
     */
    private final int[][] reads;

    private final Map<String, Hint> found = new LinkedHashMap<>();

    LostUpdateFinder(List<ThreadTrace> threads, Variables variables) {
        this.threads = threads;
        this.variables = variables;
        this.reads = new int[threads.size()][];
    }

    /** Returns a hint for each pair of a read and a write in the source. */
    List<Hint> hints() {
        return new ArrayList<>(found.values());
    }

    /** Takes a read. */
    void read(int variable, int thread, int event) {
        int[] mine = reads[thread];
        if (mine == null) {
            mine = new int[3 * RECENT + 1];
            reads[thread] = mine;
        }
        int at = place(mine, variable);
        if (at < 0) {
            at = mine[3 * RECENT];
            mine[3 * RECENT] = (at + 3) % (3 * RECENT);
        }
        mine[at] = variable;
        mine[at + 1] = variables.writes[variable];
        mine[at + 2] = event;
    }

    /** Takes a write, before it becomes the variable's last one. */
    void write(int variable, int thread, int event) {
        int[] mine = reads[thread];
        int at = mine == null ? -1 : place(mine, variable);
        if (at >= 0) {
            int writer = variables.writer[variable];
            if (variables.writes[variable] != mine[at + 1] && writer != thread && writer != Variables.NONE) {
                lost(variable, thread, mine[at + 2], event, writer);
            }
            mine[at] = 0;
        }
        variables.writes[variable]++;
    }

    /** Returns the index of a variable's read; -1 if it is not kept. */
    private static int place(int[] mine, int variable) {
        for (int i = 0; i < 3 * RECENT; i += 3) {
            if (mine[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    private void lost(int variable, int thread, int read, int write, int writer) {
        ThreadTrace trace = threads.get(thread);
        Site from = trace.site(read);
        Site to = trace.site(write);
        Value.ValueType type = trace.value(write).type();
        boolean number = type == Value.ValueType.WHOLE || type == Value.ValueType.FLOATING;
        if (!number || !from.method().equals(to.method()) || !from.className().equals(to.className())) {
            return;
        }
        String key = variables.field(variable) + " " + from.number() + " " + to.number();
        Hint known = found.get(key);
        if (known == null && found.size() < MAX_HINTS) {
            String field = variables.name(variable);
            String name = field.isEmpty() ? "[" + variables.index(variable) + "]" : field;
            found.put(
                    key,
                    new Hint(
                            HintKind.LOST_UPDATE,
                            new RaceAccess(trace, write),
                            new RaceAccess(threads.get(writer), variables.writeEvent[variable]),
                            name,
                            1));
        } else if (known != null) {
            found.put(key, new Hint(known.kind(), known.at(), known.other(), known.detail(), known.count() + 1));
        }
    }
}
