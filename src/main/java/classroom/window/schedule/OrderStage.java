package classroom.window.schedule;

import classroom.run.LauncherClosedException;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.schedule.OrderRecorder;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.file.RunFiles;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.schedule.page.SchedulePage;
import classroom.window.side.DisplayedRun;
import java.awt.Component;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows the order up to now on a side's stage, lanes and memory picture: it is made once more in an observed JVM, up to
 * the same step. While one is made, only the newest of later ones is kept. Used on the event thread.
 */
final class OrderStage {
    private final AppContext context;
    private final SchedulePage page;
    /** The order that is on show or being made; null for none. */
    private Wanted now;
    /** The order to make next; null for none. */
    private Wanted next;

    private boolean busy;

    /** An order of a held program, and the side to show it on. */
    private record Wanted(int side, SchedulableProgram program, OrderRecorder recorder, List<Integer> order) {}

    /** @param page the page that shows the run */
    OrderStage(AppContext context, SchedulePage page) {
        this.context = context;
        this.page = page;
    }

    /** Shows the order of a held program up to now; does nothing if it is on show. */
    void show(int side, StepSession session) {
        if (session.recorder() == null || session.state() == null) {
            return;
        }
        Wanted wanted = new Wanted(
                side, session.program(), session.recorder(), session.state().choices());
        if (!wanted.equals(now)) {
            next = wanted;
            make();
        }
    }

    /** Forgets what is on show, so that it can be shown again. */
    void leave() {
        now = null;
        next = null;
    }

    private void make() {
        if (busy || next == null) {
            return;
        }
        Wanted making = next;
        now = making;
        next = null;
        busy = true;
        context.background()
                .run(
                        () -> run(making),
                        () -> busy = false,
                        run -> {
                            if (making.equals(now)) {
                                page.show(making.side(), run);
                            }
                            make();
                        },
                        failure -> {
                            make();
                            if (!(failure instanceof RunException || failure instanceof LauncherClosedException)) {
                                BackgroundTasks.rethrow(failure);
                            }
                        });
    }

    private DisplayedRun run(Wanted of) throws RunException {
        Recording recording = record(of);
        recording.remove();
        return displayed(of, recording);
    }

    private Recording record(Wanted of) throws RunException {
        return of.recorder()
                .record(context.launcher(), of.order(), context.settings().traceLimit());
    }

    private static DisplayedRun displayed(Wanted of, Recording recording) {
        return of.program()
                .displayed(recording.trace(), of.recorder().copy().order().jdk().version());
    }

    /**
     * Saves the order of a held program up to now as a run.
     *
     * @param above the component to show an error above
     */
    void save(StepSession session, Path file, Component above) {
        Wanted wanted = new Wanted(
                0, session.program(), session.recorder(), session.state().choices());
        context.background().execute(() -> {
            try {
                Recording recording = record(wanted);
                try {
                    RunFiles.save(displayed(wanted, recording), recording.folder(), file);
                } finally {
                    recording.remove();
                }
            } catch (IOException | RunException e) {
                ErrorDialog.show(above, Texts.text("save.failed", file), StackTraces.all(e));
            }
        });
    }
}
