package classroom.console;

import classroom.console.report.Metric;
import classroom.console.report.Observation;
import classroom.console.report.Report;
import classroom.console.report.TracedProcesses;
import classroom.console.request.Request;
import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.SourceText;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.RunDiagnostics;
import classroom.run.ExitInfo;
import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Recording;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.output.OutputStreamKind;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import classroom.trace.save.SavedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a program with recording, and saves the last run if requested. */
record ObservedRunner(Launcher launcher, ProgramBuilder preparation, Request request) implements Runner {
    /** The size limit of each process's trace, in bytes. */
    static final long LIMIT = 64L << 20;

    @Override
    public Report run(boolean last) throws RunException, InterruptedException {
        Path traces = launcher.folder("traces");
        LaunchSpec order = preparation.observed(
                request.program(), request.arguments(), request.jdk(), Texts.language(), traces, LIMIT);
        Recording recording = Recording.start(launcher, order, traces);
        boolean expected = Catalog.expected(request.program().id()) == ExpectedEnd.DEADLOCK;
        boolean stuck = RunAwaiter.awaitOrDeadlock(recording, expected);
        ExitInfo ending = RunAwaiter.await(recording.complete());
        Report report = report(recording, ending, preparation.gaps(order));
        if (stuck && expected) {
            report = report.asExpected();
        } else if (stuck) {
            report = report.failed(Texts.text("console.failed.deadlock", report.program()));
        }
        if (last && request.manner().file() != null) {
            report = saved(report, traces);
        }
        recording.remove();
        return report;
    }

    private Report report(Recording recording, ExitInfo ending, List<String> gaps) {
        Run run = recording.run();
        Trace trace = recording.trace();
        long zero = run.startedNanos();
        String program = request.program().id();
        String printed = run.output().snapshot().text(OutputStreamKind.OUT);
        Report report = Report.of(
                request,
                run,
                ending,
                Metric.of(program, MetricsRegistry.of(program, trace, printed, request.numbers(), trace.end())));
        report = report.with(
                TracedProcesses.of(report.processes(), trace, zero),
                Observation.of(trace, zero).withGaps(gaps));
        if (recording.fault().isPresent() || trace.stopped()) {
            report = report.withTrouble(Texts.text("console.failed.recording", report.program()));
        }
        // A failed program may have ended before anything could be recorded; its failure is reported anyway.
        Optional<String> unrecorded = ending.status() == 0 ? RunDiagnostics.unrecorded(trace) : Optional.empty();
        return unrecorded.isEmpty() ? report : report.withTrouble(unrecorded.get());
    }

    private Report saved(Report report, Path traces) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Language each : Language.values()) {
            String name = each.tag() + "/" + request.program().mainClass().replace('.', '/') + ".java";
            SourceText.find(request.program(), each).ifPresent(source -> sources.put(name, source));
        }
        try {
            SavedRun.save(request.manner().file(), traces, report.program(), request.values(), sources);
            return report;
        } catch (IOException e) {
            return report.withTrouble(
                    Texts.text("console.failed.save", request.manner().file(), e.getMessage()));
        }
    }
}
