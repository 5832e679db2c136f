package classroom.run.schedule;

import classroom.trace.format.FieldAccess;
import classroom.trace.format.Operation;
import classroom.trace.format.Site;
import classroom.trace.format.SiteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A field that different threads access without order, at least one of them writing.
 *
 * @param field     its name; empty for elements of arrays
 * @param className the class of the accesses
 * @param lines     their lines in the source, ascending
 */
public record DataRace(String field, String className, List<Integer> lines) {
    /** Two accesses that are not ordered. */
    record Pair(int first, int second) {}

    /** Returns the data races among some pairs of accesses: volatile fields, atomics and objects of the JDK have none. */
    static List<DataRace> of(List<Pair> pairs, SiteTable sites) {
        Map<String, TreeSet<Integer>> lines = new TreeMap<>();
        Map<String, Site> examples = new TreeMap<>();
        for (Pair pair : pairs) {
            Site first = sites.get(pair.first());
            Site second = sites.get(pair.second());
            if (isPlain(first) && isPlain(second)) {
                String key = first.owner() + "." + first.name() + " " + first.className();
                examples.putIfAbsent(key, first);
                TreeSet<Integer> all = lines.computeIfAbsent(key, none -> new TreeSet<>());
                all.add(first.line());
                all.add(second.line());
            }
        }
        List<DataRace> races = new ArrayList<>();
        lines.forEach((key, all) -> races.add(
                new DataRace(examples.get(key).name(), examples.get(key).className(), List.copyOf(all))));
        return races;
    }

    private static boolean isPlain(Site site) {
        return site.op() == Operation.ELEMENT
                || site.op() == Operation.FIELD
                        && site.access() == FieldAccess.PLAIN
                        && !site.descriptor().startsWith("(");
    }
}
