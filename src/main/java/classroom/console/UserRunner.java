package classroom.console;

import classroom.console.report.Observation;
import classroom.console.report.Report;
import classroom.console.report.TracedProcesses;
import classroom.console.request.UserRequest;
import classroom.metrics.RunDiagnostics;
import classroom.run.ExitInfo;
import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.Recording;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.UserProgram;
import classroom.run.UserProgramBuilder;
import classroom.run.user.CompilerMessage;
import classroom.run.user.OpenedProgram;
import classroom.run.user.ProgramOpener;
import classroom.text.Texts;
import classroom.trace.Trace;
import classroom.trace.save.SavedRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a program of the user's own, observed or not. It is compiled and instrumented once. */
final class UserRunner implements Runner {
    private final Launcher launcher;
    private final UserRequest request;
    private final OpenedProgram opened;
    private final UserProgramBuilder builder;

    private UserRunner(Launcher launcher, UserRequest request, OpenedProgram opened, UserProgramBuilder builder) {
        this.launcher = launcher;
        this.request = request;
        this.opened = opened;
        this.builder = builder;
    }

    /**
     * Opens the program.
     *
     * @param warnings the target for the compiler's warnings
     * @throws RunException if there is no program, or it cannot be compiled
     */
    static UserRunner of(Launcher launcher, UserRequest request, PrintStream warnings) throws RunException {
        OpenedProgram opened = new ProgramOpener(launcher, request.jdk(), request.fixed())
                .starting(request.mainClass())
                .open(request.path());
        opened.warnings().stream().map(CompilerMessage::toString).forEach(warnings::println);
        UserProgramBuilder builder = UserProgramBuilder.of(
                launcher, opened.program(), opened.jdk(), request.manner().recorded());
        return new UserRunner(launcher, request, opened, builder);
    }

    @Override
    public Report run(boolean last) throws RunException, InterruptedException {
        return request.manner().observed() ? observed(last) : plain();
    }

    private Report plain() throws RunException, InterruptedException {
        Run run = launcher.start(builder.byItself(request.arguments()));
        feed(run);
        boolean late = RunAwaiter.awaitOrLimit(run, request.limit());
        Report report = report(run, RunAwaiter.await(run.ended()));
        return late
                ? report.failed(Texts.text(
                        "console.failed.time", request.name(), request.limit().toSeconds()))
                : report;
    }

    private Report observed(boolean last) throws RunException, InterruptedException {
        Path traces = launcher.folder("traces");
        LaunchSpec order = builder.observed(request.arguments(), traces, ObservedRunner.LIMIT);
        Recording recording = Recording.start(launcher, order, traces);
        feed(recording.run());
        Optional<String> stopped = RunAwaiter.awaitOrStuck(recording, request);
        ExitInfo ending = RunAwaiter.await(recording.complete());
        Run run = recording.run();
        Trace trace = recording.trace();
        long zero = run.startedNanos();
        Report report = report(run, ending);
        report = report.with(
                TracedProcesses.of(report.processes(), trace, zero),
                Observation.of(trace, zero).withGaps(builder.gaps()));
        if (stopped.isPresent()) {
            report = report.failed(stopped.get());
        }
        if (recording.fault().isPresent() || trace.stopped()) {
            report = report.withTrouble(Texts.text("console.failed.recording", report.program()));
        }
        Optional<String> unrecorded = ending.status() == 0 ? RunDiagnostics.unrecorded(trace) : Optional.empty();
        report = unrecorded.isEmpty() ? report : report.withTrouble(unrecorded.get());
        if (last && request.manner().file() != null) {
            report = saved(report, traces);
        }
        recording.remove();
        return report;
    }

    private Report report(Run run, ExitInfo ending) {
        return Report.of(request.name(), Map.of(), opened.jdk(), run, ending, List.of());
    }

    private Report saved(Report report, Path traces) {
        Map<String, String> sources = new LinkedHashMap<>(opened.sources());
        String program = UserProgram.SAVED_PREFIX
                + request.path().toAbsolutePath().normalize().getFileName();
        Map<String, String> main =
                Map.of(UserProgram.SAVED_MAIN, opened.program().mainClass());
        try {
            SavedRun.save(request.manner().file(), traces, program, main, sources);
            return report;
        } catch (IOException e) {
            return report.withTrouble(
                    Texts.text("console.failed.save", request.manner().file(), e.getMessage()));
        }
    }

    /** Sends the program its input, on a thread that ends with the input or with the program. */
    private void feed(Run run) {
        Thread feeder = new Thread(
                () -> {
                    try (InputStream in = request.open();
                            OutputStream out = run.input()) {
                        byte[] part = new byte[1 << 13];
                        for (int count = in.read(part); count >= 0; count = in.read(part)) {
                            out.write(part, 0, count);
                            out.flush();
                        }
                    } catch (IOException e) {
                        // The program has ended, or has closed its input.
                        return;
                    }
                },
                "classroom input " + run.id());
        feeder.setDaemon(true);
        feeder.start();
    }
}
