package classroom.console;

import classroom.console.report.Metric;
import classroom.console.report.Report;
import classroom.console.request.Request;
import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.metrics.MetricsRegistry;
import classroom.run.ExitInfo;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.output.OutputStreamKind;
import classroom.text.Texts;
import classroom.trace.DeadlockWait;
import java.util.List;

/** Runs a program without recording: its metrics are computed from its output. */
record PlainRunner(Launcher launcher, ProgramBuilder preparation, Request request) implements Runner {
    @Override
    public Report run(boolean last) throws RunException, InterruptedException {
        Run run = launcher.start(
                preparation.byItself(request.program(), request.arguments(), request.jdk(), Texts.language()));
        String program = request.program().id();
        boolean tells = Catalog.expected(program) == ExpectedEnd.DEADLOCK;
        List<DeadlockWait> circle = tells ? RunAwaiter.awaitOrDeadlock(run) : List.of();
        ExitInfo ending = RunAwaiter.await(run.ended());
        List<Metric> metrics = Metric.of(
                program,
                MetricsRegistry.of(program, run.output().snapshot().text(OutputStreamKind.OUT), request.numbers()));
        Report report = Report.of(request, run, ending, metrics).with(circle);
        return circle.isEmpty() ? report : report.asExpected();
    }
}
