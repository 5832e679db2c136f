package classroom.metrics.process;

import classroom.metrics.Metrics;
import classroom.metrics.NumberScanner;
import classroom.metrics.OutputParser;
import classroom.metrics.process.ProcessNode.Role;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the variable was in the end: {@code parent_value} in the parent, {@code child_value} in the child. */
final class ProcessTreeMetrics implements Metrics, OutputParser {
    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        ProcessTree tree = ProcessTree.of(trace);
        Map<String, Number> metrics = new LinkedHashMap<>();
        if (tree != null) {
            put(metrics, "parent_value", tree.member(Role.PARENT));
            put(metrics, "child_value", tree.member(Role.CHILD));
        }
        return metrics;
    }

    private static void put(Map<String, Number> metrics, String name, ProcessNode member) {
        if (member != null) {
            metrics.put(name, member.values().at(ThreadTrace.NEVER));
        }
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        Map<Long, Long> values = new LinkedHashMap<>();
        for (String line : printed.split("\\R")) {
            List<Long> numbers = NumberScanner.in(line);
            if (numbers.size() == 3) {
                values.put(numbers.get(0), numbers.get(2));
            }
        }
        Map<String, Number> metrics = new LinkedHashMap<>();
        List<Long> all = List.copyOf(values.values());
        for (int i = 0; i < Math.min(2, all.size()); i++) {
            metrics.put(i == 0 ? "parent_value" : "child_value", all.get(i));
        }
        return metrics;
    }
}
