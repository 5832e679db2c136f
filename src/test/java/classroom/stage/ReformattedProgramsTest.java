package classroom.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.RootProcess;
import classroom.metrics.bank.LostUpdates;
import classroom.metrics.download.Downloads;
import classroom.metrics.process.PipeTraffic;
import classroom.metrics.process.PoolTurn;
import classroom.metrics.process.PoolWork;
import classroom.metrics.process.ProcessNode;
import classroom.metrics.process.ProcessTree;
import classroom.program.ProgramRunner;
import classroom.stage.loop.EventLoopSnapshot;
import classroom.stage.loop.LoopResult;
import classroom.stage.loop.LoopStage;
import classroom.stage.pingpong.PingPongRun;
import classroom.stage.sum.SumPhase;
import classroom.stage.sum.SumRow;
import classroom.stage.sum.SumRow.Span;
import classroom.stage.sum.SumRun;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What metrics and stages tell of a program doesn't depend on how its source is divided into lines. */
@Timeout(300)
class ReformattedProgramsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "classroom", "program");
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|(?<kept>\"{3}.*?\"{3}|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+')", Pattern.DOTALL);
    private static final Pattern TEXT_OR_SPACE = Pattern.compile(
            "(?<kept>\"{3}.*?\"{3}|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+')|\\s+", Pattern.DOTALL);
    /** By lesson: small values for all parameters, in their order. */
    private static final Map<String, List<Object>> SMALL = Map.of("download", List.of(3, 0, 1, 2, "a"), "pingpong", List.of(3, 20),
            "bank", List.of(4, 2, 5), "process", List.of(20, 40, 1, 2, 6), "sum", List.of(2_500_000, 3, "add"), "cores", List.of(2, 1),
            "loop", List.of(8, 3, 10, 5));

    @TempDir
    static Path folder;

    @BeforeAll
    static void compile() throws IOException {
        compile("one-line", text -> outside(TEXT_OR_SPACE, text, " "));
        compile("spread", text -> text.replaceAll("(?m)^(import .*|.*[;{])$", "$1\n\n"));
    }

    private static void compile(String form, UnaryOperator<String> change) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(form + "-sources"));
        List<String> command = new ArrayList<>(List.of("-g", "-proc:none", "--release", "17", "-d", folder.resolve(form).toString()));
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path each : all.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java")).toList()) {
                Path changed = sources.resolve(SOURCES.relativize(each));
                Files.createDirectories(changed.getParent());
                Files.writeString(changed, change.apply(outside(COMMENT_OR_TEXT, Files.readString(each), "")));
                command.add(changed.toString());
            }
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)), form);
    }

    /** Replaces what a pattern finds, but for what it keeps. */
    private static String outside(Pattern pattern, String text, String by) {
        return pattern.matcher(text).replaceAll(each -> {
            boolean kept = each.group().startsWith("\"") || each.group().startsWith("'");
            return Matcher.quoteReplacement(kept ? each.group() : by);
        });
    }

    @TestFactory
    Stream<DynamicTest> allFormsTellTheSame() {
        return Catalog.lessons().stream().flatMap(lesson -> lesson.programs().stream())
                .filter(each -> !each.isPanel() && each.need() == Program.Need.NOTHING)
                .map(each -> DynamicTest.dynamicTest(each.id(), () -> tellTheSame(each)));
    }

    private static void tellTheSame(Program program) throws Exception {
        Map<String, String> told = new TreeMap<>();
        for (String form : List.of("as it is", "one-line", "spread")) {
            Path own = Files.createDirectories(folder.resolve("runs").resolve(program.id()).resolve(form));
            Object[] values = SMALL.get(Program.lesson(program.id())).toArray();
            try (ProgramRunner performance = form.equals("as it is") ? ProgramRunner.observed(own, program.id(), values)
                    : ProgramRunner.observed(folder.resolve(form), own, program.id(), values)) {
                performance.toItsEnd();
                told.put(form, told(program, performance.trace()));
            }
        }
        assertEquals(told.get("as it is"), told.get("one-line"));
        assertEquals(told.get("as it is"), told.get("spread"));
    }

    /** What metrics and stage have of a run that is the same in every run. */
    private static String told(Program program, Trace trace) {
        Map<String, Integer> parameters = Catalog.lessonOf(program).numbers(
                SMALL.get(Program.lesson(program.id())).stream().map(Object::toString).toList());
        Map<String, Number> metrics = MetricsRegistry.of(program.id(), trace, parameters);
        return metrics.keySet() + " " + switch (program.id()) {
            case "pingpong/own-counters", "pingpong/shared-queue", "pingpong/threads" -> pingPong(trace);
            case "process/spawn" -> values(ProcessTree.of(trace)) + "" + metrics;
            case "process/pipe" -> pipe(PipeTraffic.of(trace)) + metrics.get("lines");
            case "process/pool" -> pool(PoolWork.of(trace), trace.end()) + metrics;
            default -> switch (Program.lesson(program.id())) {
                case "download" -> downloads(Downloads.of(trace));
                case "bank" -> bank(program, LostUpdates.of(trace), metrics);
                case "sum" -> sum(SumRun.of(trace)) + metrics.get("sum");
                case "cores" -> "" + (metrics.get("cores_used").doubleValue() > 0) + (metrics.get("work").longValue() > 0);
                default -> loop(trace) + metrics.get("unanswered") + metrics.get("refused");
            };
        };
    }

    private static String downloads(Downloads all) {
        assertTrue(all.total() > 0);
        return all.files().stream().map(each -> each.name() + each.seconds() + (each.track() == null ? "" : each.track().name())
                + (each.took() > 0) + each.early()).collect(Collectors.joining(" "));
    }

    private static String bank(Program program, LostUpdates account, Map<String, Number> metrics) {
        assertEquals(metrics.get("balance").longValue(), account.balanceAt(ThreadTrace.NEVER));
        boolean safe = Set.of("bank/locked", "bank/synchronized", "bank/atomic").contains(program.id());
        return account.depositors().size() + " " + account.depositsAt(ThreadTrace.NEVER) + metrics.get("expected") + (safe ? metrics.get("lost") : "");
    }

    private static String pingPong(Trace trace) {
        PingPongRun run = PingPongRun.of(trace);
        int said = run.players().stream().mapToInt(each -> each.said().size()).sum();
        boolean safe = run.shape() != PingPongRun.ExchangeShape.THREADS;
        return run.shape() + " " + run.count() + run.turns(ThreadTrace.NEVER) + run.turnsLeft(ThreadTrace.NEVER) + (safe ? said : said >= 3)
                + run.players().stream().map(each -> each.word() + (each.track() != null)).toList();
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
        return "" + traffic.onTheWay(ThreadTrace.NEVER) + traffic.onTheWayBack(ThreadTrace.NEVER) + traffic.isReading(ThreadTrace.NEVER - 1)
                + traffic.wasStopped(ThreadTrace.NEVER - 1);
    }

    private static String pool(PoolWork work, long end) {
        return work.workers().size() + " " + work.tasks(end) + new TreeSet<>(work.turns().stream().map(PoolTurn::task).toList())
                + (work.over() <= end) + work.givenBack(end);
    }

    private static String sum(SumRun run) {
        assertTrue(run.made() < run.done() && run.took() > 0);
        long works = run.rows().stream().flatMap(each -> each.spans().stream()).filter(each -> each.phase() == SumPhase.WORK).count();
        // Which threads of a stream take part differs from run to run.
        boolean pool = run.rows().stream().anyMatch(each -> each.who() == SumRow.Who.POOL);
        return works + " " + (pool ? "" : run.rows().stream().map(each -> each.who() + "" + each.spans().stream().map(Span::phase).toList()).toList())
                + !Double.isNaN(run.startedMs());
    }

    private static String loop(Trace trace) {
        LoopStage stage = new LoopStage();
        stage.show(trace, trace.end());
        long most = 0;
        Set<EventLoopSnapshot.ClientPlace> places = new TreeSet<>();
        for (int i = 0; i <= 400; i++) {
            stage.show(trace, trace.start() + (trace.end() - trace.start()) / 400 * i);
            most = Math.max(most, stage.loops().stream().mapToLong(EventLoopSnapshot::connections).sum());
            stage.loops().forEach(each -> places.add(each.place()));
        }
        return stage.loops().size() + " " + stage.crowd().length + " " + most + places.contains(EventLoopSnapshot.ClientPlace.SELECT)
                + LoopResult.in(trace.outputAt(RootProcess.of(trace), ThreadTrace.NEVER)).hasAnswers();
    }
}
