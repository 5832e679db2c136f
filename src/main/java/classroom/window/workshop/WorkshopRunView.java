package classroom.window.workshop;

import classroom.stage.memory.ThreadCards;
import classroom.trace.Snapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.window.AppContext;
import classroom.window.side.DisplayedRun;
import classroom.window.side.RunStatusReporter;
import classroom.window.source.SourceMarks;
import classroom.window.workshop.program.EditedFile;

/**
 * Shows the run of a side of the workshop: on the stage, in the margin of the editor, in the console and in the status. Used
 * on the event thread.
 */
final class WorkshopRunView {
    private final AppContext context;
    private final SideParts parts;
    private final EditorSession session;
    private final RunStatusReporter reporter;
    private final ThreadCards stage = new ThreadCards();
    private WorkshopRun displayed;
    /** The displayed run if it was started here: its files are deleted when another run replaces it. */
    private WorkshopRun own;

    private ThreadTrace followed;
    /** The marks that stay at all times; null for those of the run. */
    private SourceMarks held;

    private Snapshot lastMoment;

    /**
     * @param parts    contains the editor, the console and the input
     * @param session  knows the displayed file
     * @param reporter shows the run's status
     */
    WorkshopRunView(AppContext context, SideParts parts, EditorSession session, RunStatusReporter reporter) {
        this.context = context;
        this.parts = parts;
        this.session = session;
        this.reporter = reporter;
    }

    ThreadCards stage() {
        return stage;
    }

    /** Returns the displayed run; null for none. */
    DisplayedRun shown() {
        return displayed == null ? null : displayed.shown();
    }

    /** Whether the displayed run is of the text in the editor, and ended by itself. */
    boolean endedByItself() {
        EditedFile file = session.file();
        DisplayedRun run = shown();
        return run != null
                && file != null
                && run.recording() != null
                && displayed.hasText(file.name(), file.text())
                && run.run().ended().isDone()
                && !run.run().ended().join().stopped();
    }

    boolean isShown(WorkshopRun run) {
        return run == displayed;
    }

    /**
     * Shows another run.
     *
     * @param isOwn whether it was started here, so that its files can be deleted later
     */
    void show(WorkshopRun next, boolean isOwn) {
        if (own != null) {
            remove(own);
        }
        own = isOwn ? next : null;
        displayed = next;
        reporter.about(next.shown(), next.gaps());
    }

    /**
     * Shows another time of the run.
     *
     * @param time in ns of the run's clock
     * @param zero the time that is displayed as 0
     * @param now  whether that is the current time
     */
    void show(long time, long zero, boolean now) {
        DisplayedRun run = shown();
        Trace trace = run == null ? null : run.trace();
        boolean live = now && run != null && run.isLive();
        stage.live(live);
        stage.over(run == null || run.isLive() ? ThreadTrace.NEVER : run.until(time));
        stage.show(trace, time);
        Snapshot moment = run == null ? null : trace.at(time);
        reporter.at(moment);
        mark(moment);
        boolean before = parts.tabs.input().isAwaited();
        parts.tabs.input().show(live ? moment : null);
        if (before != parts.tabs.input().isAwaited()) {
            parts.tabs.updateTexts();
        }
        if (parts.tabs.getSelectedIndex() == EditorTabs.OUTPUT) {
            parts.tabs.console().show(trace, time, zero);
        }
    }

    /** Shows marks in the source that stay at all times of the run; null shows the marks of the run again. */
    void hold(SourceMarks marks) {
        held = marks;
        if (marks == null) {
            mark(lastMoment);
        } else {
            parts.editor.pane().mark(marks);
        }
    }

    private void mark(Snapshot moment) {
        lastMoment = moment;
        if (held != null) {
            return;
        }
        EditedFile file = session.file();
        boolean same =
                displayed != null && file != null && moment != null && displayed.hasText(file.name(), file.text());
        parts.editor
                .pane()
                .mark(
                        same
                                ? SourceMarks.of(
                                        displayed.places().in(file.name()),
                                        displayed.shown().trace(),
                                        moment,
                                        followed)
                                : SourceMarks.NONE);
    }

    /** Makes the editor follow a thread from the next time on; null for no particular thread. */
    void follow(ThreadTrace thread) {
        followed = thread;
        stage.follow(thread);
    }

    /** Updates the texts to the current language; returns false if there is no finished run to report on. */
    boolean languageChanged() {
        stage.languageChanged();
        return report();
    }

    /** Shows the results of a finished run; returns false if there is none. */
    boolean report() {
        boolean finished = displayed != null && !displayed.shown().isLive();
        if (finished) {
            reporter.report();
        }
        return finished;
    }

    /** Deletes the files of an undisplayed run. */
    void close(WorkshopRun run) {
        if (run != displayed) {
            remove(run);
        }
    }

    /** Removes the files of a run after they are read. */
    private void remove(WorkshopRun run) {
        run.shown().recording().complete().thenRunAsync(run.shown().recording()::remove, context.background());
    }
}
