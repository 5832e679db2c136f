package classroom.console;

import classroom.run.Ending;
import classroom.run.Launcher;
import classroom.run.Places;
import classroom.run.RunException;
import classroom.text.Texts;
import java.time.Duration;

/** Runs what a reader asked for, once, and reports how it went. */
final class Performance {
    private final Duration patience;
    private final Terminal terminal;

    /**
     * @param patience how long a panel may take in all, beside the seconds that its reader chose
     * @param terminal where the report goes
     */
    Performance(Duration patience, Terminal terminal) {
        this.patience = patience;
        this.terminal = terminal;
    }

    /**
     * Runs it.
     *
     * @param json whether the report is for programs
     * @return the console's exit status
     * @throws RunException if it can't be run
     */
    int run(Request request, boolean json) throws RunException {
        if (!json) {
            terminal.out().println(ReportText.heading(request));
        }
        try (Launcher launcher = new Launcher(Places.here()); PanelSession session = PanelSession.open(launcher, request)) {
            boolean answered = session.play(patience.plusSeconds(request.values().getOrDefault("seconds", 0)));
            Ending ending = session.end();
            if (isInterrupted()) {
                return Console.FAILED;
            }
            Report report = Report.of(request, session.run(), ending, session.figures());
            if (json) {
                terminal.printJson(ReportJson.of(report));
            } else {
                ReportText.lines(report).forEach(terminal.out()::println);
            }
            if (!answered || report.exit() != 0) {
                terminal.err().println(session.wasGivenUp() ? Texts.text("console.failed.silent", request.program().id())
                        : Texts.text("console.failed", request.program().id(), report.exit()));
                return Console.FAILED;
            }
            return Console.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Console.FAILED;
        }
    }

    /** Whether this JVM is ending, as after Ctrl-C: its launcher ends the program, and nobody waits for a report. */
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
