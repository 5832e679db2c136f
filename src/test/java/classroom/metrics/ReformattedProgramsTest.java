package classroom.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.metrics.bank.LostUpdates;
import classroom.metrics.download.Downloads;
import classroom.metrics.process.PipeTraffic;
import classroom.metrics.process.PoolTurn;
import classroom.metrics.process.PoolWork;
import classroom.metrics.process.ProcessNode;
import classroom.metrics.process.ProcessTree;
import classroom.program.ReformattedPrograms;
import classroom.trace.Deadlock;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The metrics of a program don't depend on how its source is divided into lines. */
@Timeout(300)
@Tag("once")
class ReformattedProgramsTest {
    /** Where the usual small values show too little. */
    private static final Map<String, Map<String, String>> SMALL = Map.of(
            "download", Map.of("files", "3", "least", "0", "most", "1", "seed", "2", "names", "a"),
            "bank", Map.of("threads", "4", "money", "2", "bank", "5"),
            "process", Map.of("pause", "20", "lines", "40", "slow", "1", "pool", "2", "tasks", "6"),
            "deadlock", Map.of("transfers", "3", "pause", "50"));
    /** These have tests of their own beside their stages. */
    private static final Set<String> BESIDE_THEIR_STAGES = Set.of("pingpong", "sum", "loop");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicContainer> allFormsTellTheSame() {
        return Catalog.lessons().stream()
                .filter(each -> !each.programs().get(0).isPanel() && !BESIDE_THEIR_STAGES.contains(each.id()))
                .map(each -> {
                    Map<String, String> small = SMALL.getOrDefault(
                            each.id(), Catalog.spec(each.id()).orElseThrow().small());
                    try {
                        Path own = Files.createDirectories(folder.resolve(each.id()));
                        return DynamicContainer.dynamicContainer(
                                each.id(),
                                new ReformattedPrograms(own, each.id(), small).tests(ReformattedProgramsTest::told));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** What the metrics of a run are, as far as they are the same in every run. */
    private static String told(Program program, Trace trace, Map<String, Integer> parameters) {
        Map<String, Number> metrics = MetricsRegistry.of(program.id(), trace, parameters);
        return metrics.keySet() + " "
                + switch (program.id()) {
                    case "process/spawn" -> values(ProcessTree.of(trace)) + "" + metrics;
                    case "process/pipe" -> pipe(PipeTraffic.of(trace)) + metrics.get("lines");
                    case "process/pool" -> pool(PoolWork.of(trace), trace.end()) + metrics;
                    case "deadlock/opposite" ->
                        Deadlock.atEnd(trace).orElseThrow().circle().size() + "" + metrics;
                    case "deadlock/ordered" -> metrics.toString();
                    case "deadlock/try-lock" -> metrics.get("moved") + " of " + metrics.get("due");
                    default ->
                        switch (Program.lesson(program.id())) {
                            case "download" -> downloads(Downloads.of(trace));
                            case "bank" -> bank(program, LostUpdates.of(trace), metrics);
                            default ->
                                metrics.values().stream()
                                        .map(each -> each.doubleValue() > 0)
                                        .toList()
                                        .toString();
                        };
                };
    }

    private static String downloads(Downloads all) {
        assertTrue(all.total() > 0);
        return all.files().stream()
                .map(each -> each.name()
                        + each.seconds()
                        + (each.track() == null ? "" : each.track().name())
                        + (each.took() > 0)
                        + each.early())
                .collect(Collectors.joining(" "));
    }

    private static String bank(Program program, LostUpdates account, Map<String, Number> metrics) {
        assertEquals(metrics.get("balance").longValue(), account.balanceAt(ThreadTrace.NEVER));
        boolean safe = Set.of("bank/locked", "bank/synchronized", "bank/atomic").contains(program.id());
        return account.depositors().size() + " " + account.depositsAt(ThreadTrace.NEVER) + metrics.get("expected")
                + (safe ? metrics.get("lost") : "");
    }

    private static List<String> values(ProcessTree tree) {
        List<String> all = new ArrayList<>();
        for (ProcessNode.Role role : List.of(ProcessNode.Role.PARENT, ProcessNode.Role.CHILD)) {
            ProcessNode member = tree.member(role);
            for (int i = 0; i < member.values().size(); i++) {
                all.add(role + "" + member.values().value(i));
            }
        }
        return all;
    }

    private static String pipe(PipeTraffic traffic) {
        assertTrue(traffic.written().at(ThreadTrace.NEVER) > 40_000);
        return "" + traffic.onTheWay(ThreadTrace.NEVER) + traffic.onTheWayBack(ThreadTrace.NEVER)
                + traffic.isReading(ThreadTrace.NEVER - 1) + traffic.wasStopped(ThreadTrace.NEVER - 1);
    }

    private static String pool(PoolWork work, long end) {
        return work.workers().size() + " " + work.tasks(end)
                + new TreeSet<>(work.turns().stream().map(PoolTurn::task).toList()) + (work.over() <= end)
                + work.givenBack(end);
    }
}
