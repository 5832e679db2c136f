package classroom.metrics.process;

import classroom.metrics.Metrics;
import classroom.metrics.OutputParser;
import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.process.ProcessNode.Role;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The final value of the variable: {@code parent_value} in the parent, {@code child_value} in the child. */
public final class ProcessTreeMetrics implements Metrics, OutputParser {
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
        Map<Long, Long> parents = new LinkedHashMap<>();
        for (Map<String, BigDecimal> line : ResultLines.in(printed).lines()) {
            if (line.keySet().containsAll(List.of(ResultNames.PID, ResultNames.PARENT, ResultNames.VARIABLE))) {
                long pid = line.get(ResultNames.PID).longValue();
                parents.put(pid, line.get(ResultNames.PARENT).longValue());
                values.put(pid, line.get(ResultNames.VARIABLE).longValue());
            }
        }
        Map<String, Number> metrics = new LinkedHashMap<>();
        // The child is the process whose parent is in the output, too.
        values.forEach((pid, value) ->
                metrics.put(values.containsKey(parents.get(pid)) ? "child_value" : "parent_value", value));
        return metrics;
    }
}
