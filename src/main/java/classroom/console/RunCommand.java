package classroom.console;

import classroom.console.report.Report;
import classroom.console.report.ReportJson;
import classroom.console.report.ReportText;
import classroom.console.report.Series;
import classroom.console.report.SeriesText;
import classroom.console.request.Request;
import classroom.console.request.RunOptions;
import classroom.console.request.UserRequest;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.RunException;
import classroom.run.storage.AppDirectories;
import java.time.Duration;
import java.util.List;

/** Runs a program as often as requested, and reports the results. */
final class RunCommand {
    private final Duration patience;
    private final Terminal terminal;

    /**
     * Creates the command.
     *
     * @param patience the time limit of a panel, in addition to the seconds that its user chose
     * @param terminal the target of the report
     */
    RunCommand(Duration patience, Terminal terminal) {
        this.patience = patience;
        this.terminal = terminal;
    }

    /**
     * Executes a request.
     *
     * @param json whether the report is JSON
     * @return the console's exit status
     * @throws RunException if the program cannot be run
     */
    int run(Request request, boolean json) throws RunException {
        if (!json) {
            terminal.out().println(ReportText.heading(request.program().id(), List.of(request.lesson())));
        }
        return run(request.manner(), json, launcher -> runner(launcher, request));
    }

    /** Executes a request for a program of the user's own. */
    int run(UserRequest request, boolean json) throws RunException {
        if (!json) {
            terminal.out().println(request.name());
        }
        return run(request.manner(), json, launcher -> UserRunner.of(launcher, request, terminal.err()));
    }

    /** Creates what runs the program. */
    private interface RunnerFactory {
        Runner of(Launcher launcher) throws RunException, InterruptedException;
    }

    private int run(RunOptions manner, boolean json, RunnerFactory factory) throws RunException {
        Series series = new Series(manner.runs());
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            Runner runner = factory.of(launcher);
            while (series.isUnfinished()) {
                Report report = runner.run(series.isNextTheLast());
                if (isInterrupted() || terminal.out().checkError()) {
                    return ConsoleApp.FAILED;
                }
                series.add(report);
                if (manner.isSeries() && !json) {
                    SeriesText.lines(series.size(), manner.runs(), report).forEach(terminal.out()::println);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ConsoleApp.FAILED;
        }
        tell(manner, json, series);
        return series.troubles().isEmpty() ? ConsoleApp.DONE : ConsoleApp.FAILED;
    }

    private void tell(RunOptions manner, boolean json, Series series) {
        if (json) {
            terminal.printJson(manner.isSeries() ? ReportJson.of(series) : ReportJson.of(series.last()));
        } else {
            List<String> lines = manner.isSeries() ? SeriesText.lines(series) : ReportText.lines(series.last());
            lines.forEach(terminal.out()::println);
        }
        List<String> troubles =
                manner.isSeries() ? series.troubles() : series.last().troubles();
        troubles.forEach(terminal.err()::println);
    }

    private Runner runner(Launcher launcher, Request request) throws InterruptedException {
        ProgramBuilder preparation = new ProgramBuilder(launcher);
        if (request.program().isPanel()) {
            return new PanelRunner(launcher, preparation, request, patience);
        }
        ArchiveAwaiter.await(preparation.trainObserved(request.jdk()));
        return request.manner().observed()
                ? new ObservedRunner(launcher, preparation, request)
                : new PlainRunner(launcher, preparation, request);
    }

    /** Whether this JVM is exiting, as after Ctrl-C: its launcher ends the program, and no report is needed. */
    private static boolean isInterrupted() {
        Thread probe = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
