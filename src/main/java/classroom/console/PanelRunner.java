package classroom.console;

import classroom.console.report.Report;
import classroom.console.request.Request;
import classroom.lesson.Catalog;
import classroom.run.ExitInfo;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.RunException;
import classroom.text.Texts;
import java.time.Duration;

/**
 * Runs a panel, which is measured by its heartbeat.
 *
 * @param patience the time limit, in addition to the seconds that its user chose
 */
record PanelRunner(Launcher launcher, ProgramBuilder preparation, Request request, Duration patience)
        implements Runner {
    @Override
    public Report run(boolean last) throws RunException, InterruptedException {
        try (PanelSession session = PanelSession.open(launcher, preparation, request)) {
            int busy = Catalog.spec(request.lesson().id())
                    .map(spec -> spec.busySeconds(request.numbers()))
                    .orElse(0);
            boolean answered = session.play(patience.plusSeconds(busy));
            ExitInfo ending = session.end();
            Report report = Report.of(request, session.run(), ending, session.metrics());
            String id = request.program().id();
            if (session.wasGivenUp()) {
                return report.failed(Texts.text("console.failed.silent", id));
            }
            return answered ? report : report.failed(Texts.text("console.failed", id, ending.status()));
        }
    }
}
