package classroom.race;

import classroom.race.Hint.HintKind;
import classroom.trace.Site;
import classroom.trace.ThreadTrace;
import classroom.trace.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds numbers that a thread reads and then writes in the same method while another thread writes them in between, so
 * that neither has seen the other's value. Used by one thread.
 */
final class LostUpdateFinder {
    /** The number of recently read variables stored for each thread. */
    private static final int RECENT = 8;
    private static final int MAX_HINTS = 50;

    private final List<ThreadTrace> threads;
    private final Variables variables;
    /** For each thread: variable, number of its previous writes, and the event that read it, repeatedly. */
    private final int[][] reads;
    private final Map<String, Hint> found = new LinkedHashMap<>();

    LostUpdateFinder(List<ThreadTrace> threads, Variables variables) {
        this.threads = threads;
        this.variables = variables;
        this.reads = new int[threads.size()][];
    }

    List<Hint> hints() {
        return new ArrayList<>(found.values());
    }

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

    /** Processes a write, before it is stored as the variable's last one. */
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

    private static int place(int[] mine, int variable) {
        for (int i = 0; i < 3 * RECENT; i += 3) {
            if (mine[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    private void lost(int variable, int thread, int read, int write, int writer) {
        ThreadTrace track = threads.get(thread);
        Site from = track.site(read);
        Site to = track.site(write);
        Value.ValueType type = track.value(write).type();
        boolean number = type == Value.ValueType.WHOLE || type == Value.ValueType.FLOATING;
        if (!number || !from.method().equals(to.method()) || !from.className().equals(to.className())) {
            return;
        }
        String key = variables.field(variable) + " " + from.number() + " " + to.number();
        Hint known = found.get(key);
        if (known == null && found.size() < MAX_HINTS) {
            String name = variables.name(variable).isEmpty() ? "[" + variables.index(variable) + "]" : variables.name(variable);
            found.put(key, new Hint(HintKind.LOST_UPDATE, new RaceAccess(track, write),
                    new RaceAccess(threads.get(writer), variables.writeEvent[variable]), name, 1));
        } else if (known != null) {
            found.put(key, new Hint(known.kind(), known.at(), known.other(), known.detail(), known.count() + 1));
        }
    }
}
