package classroom.stage.loop;

import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.RootProcess;
import classroom.program.ReformattedPrograms;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the stage of the lesson {@code loop} is independent of the line breaks in its programs' sources. */
@Timeout(300)
class ReformattedLoopTest {
    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> allFormsTellTheSame() throws IOException {
        return new ReformattedPrograms(
                        folder, "loop", Map.of("clients", "8", "requests", "3", "wait", "10", "compute", "5"))
                .tests(ReformattedLoopTest::told);
    }

    private static String told(Program program, Trace trace, Map<String, Integer> parameters) {
        Map<String, Number> metrics = MetricsRegistry.of(program.id(), trace, parameters);
        LoopStage stage = new LoopStage();
        stage.show(trace, trace.end());
        long most = 0;
        Set<EventLoopSnapshot.ClientPlace> places = new TreeSet<>();
        for (int i = 0; i <= 400; i++) {
            stage.show(trace, trace.start() + (trace.end() - trace.start()) / 400 * i);
            most = Math.max(
                    most,
                    stage.loops().stream()
                            .mapToLong(EventLoopSnapshot::connections)
                            .sum());
            stage.loops().forEach(each -> places.add(each.place()));
        }
        return metrics.keySet() + " " + stage.loops().size() + " " + stage.crowd().length + " " + most
                + places.contains(EventLoopSnapshot.ClientPlace.SELECT) + metrics.get("unanswered")
                + metrics.get("refused")
                + LoopResult.in(trace.outputAt(RootProcess.of(trace), ThreadTrace.NEVER))
                        .hasAnswers();
    }
}
