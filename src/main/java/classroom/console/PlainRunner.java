package classroom.console;

import classroom.metrics.MetricsRegistry;
import classroom.run.ExitInfo;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.output.OutputStreamKind;
import classroom.text.Texts;
import java.util.List;

/** Runs a program that nobody observes: its metrics are those that its printed text tells. */
record PlainRunner(Launcher launcher, ProgramBuilder preparation, Request request) implements Runner {
    @Override
    public Report run(boolean last) throws RunException, InterruptedException {
        Run run = launcher.start(
                preparation.byItself(request.program(), request.arguments(), request.jdk(), Texts.language()));
        ExitInfo ending = RunAwaiter.await(run.ended());
        String program = request.program().id();
        List<Metric> metrics = Metric.of(program,
                MetricsRegistry.of(program, run.output().snapshot().text(OutputStreamKind.OUT), request.numbers()));
        return Report.of(request, run, ending, metrics);
    }
}
