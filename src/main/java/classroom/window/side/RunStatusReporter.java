package classroom.window.side;

import classroom.metrics.RaceText;
import classroom.metrics.RunDiagnostics;
import classroom.metrics.TaskFailures;
import classroom.race.RaceReport;
import classroom.run.ExitInfo;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.DeadlockWait;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Shows the problems of a side's run at the displayed time, and its results when it is over. Used on the event thread.
 */
public final class RunStatusReporter {
    /**
     * The time in ns after which a cycle of waiting threads is shown; shorter ones may come from events that are not
     * read yet.
     */
    private static final long MIN_DEADLOCK_NS = 300_000_000L;
    /** The number of events above which races are searched only after the rest is displayed. */
    private static final long MAX_IMMEDIATE_EVENTS = 500_000;

    private final AppContext classroom;
    private final TwinStatus status;
    private final BooleanSupplier another;
    private DisplayedRun run;
    private List<String> alsoTold = List.of();
    private Snapshot moment;
    private ExitInfo ending;
    /** What is told of idle pools while the run is live, and after it was stopped. */
    private List<String> idleFaults = List.of();

    private long lastSize = -1;
    private long checkedSize = -1;
    private boolean checking;
    private List<String> endFaults = List.of();
    private List<ThreadTrace> stuck = List.of();
    private List<DeadlockWait> circle = List.of();

    /**
     * @param status  where the texts are displayed
     * @param another whether another run is about to be displayed, which the status already describes
     */
    public RunStatusReporter(AppContext classroom, TwinStatus status, BooleanSupplier another) {
        this.classroom = classroom;
        this.status = status;
        this.another = another;
    }

    /** Sets the run; null for none. Its results are shown as soon as it is over and completely read. */
    public void about(DisplayedRun next) {
        about(next, List.of());
    }

    /**
     * Sets the run.
     *
     * @param more further sentences about the run, in the current language
     */
    public void about(DisplayedRun next, List<String> more) {
        alsoTold = List.copyOf(more);
        run = next;
        moment = null;
        ending = null;
        endFaults = List.of();
        idleFaults = List.of();
        lastSize = -1;
        checkedSize = -1;
        status.faults(List.of());
        if (next != null && next.recording() != null) {
            // The run may end some time before its trace is completely read.
            next.recording()
                    .complete()
                    .thenAccept(how -> EventQueue.invokeLater(() -> {
                        if (next == run) {
                            ending = how;
                            report();
                        }
                    }));
        } else if (next != null) {
            report();
        }
    }

    /** Shows the problems at a time of the run; null for no run. */
    public void at(Snapshot now) {
        moment = now;
        if (run != null && run.isLive()) {
            checkIdle();
        }
        status.faults(run == null || now == null ? List.of() : faults());
    }

    /** Finds out whether idle pool threads alone keep a live run going, if nothing was recorded since the last time. */
    private void checkIdle() {
        DisplayedRun of = run;
        long size = of.trace().size();
        boolean quiet = size == lastSize;
        lastSize = size;
        if (!quiet || checking || size == checkedSize) {
            return;
        }
        checking = true;
        checkedSize = size;
        classroom
                .background()
                .run(
                        () -> TaskFailures.idle(of.trace()).isPresent()
                                ? TaskFailures.sentences(of.trace())
                                : List.<String>of(),
                        () -> checking = false,
                        found -> {
                            if (of == run && !found.equals(idleFaults)) {
                                idleFaults = found;
                                at(moment);
                            }
                        });
    }

    /** Shows the results of the finished run soon, in the current language; the analysis takes time. */
    public void report() {
        DisplayedRun of = run;
        ExitInfo how = ending;
        classroom.background().execute(() -> {
            RunReport report = RunReport.of(of, how);
            boolean large = of.trace().size() > MAX_IMMEDIATE_EVENTS;
            String line = large
                    ? report.line()
                    : report.line()
                            + races(RaceReports.of(of.trace(), Runnable::run)
                                    .handle(RunStatusReporter::known)
                                    .join());
            EventQueue.invokeLater(() -> {
                if (of == run && !another.getAsBoolean()) {
                    status.showLine(line);
                    endFaults = report.faults();
                    at(moment);
                    if (large) {
                        lookForRaces(of, line);
                    }
                }
            });
        });
    }

    /** Adds the fields with races to a report line, as soon as they are known. */
    private void lookForRaces(DisplayedRun of, String line) {
        RaceReports.of(of.trace(), classroom.background())
                .thenAccept(found -> EventQueue.invokeLater(() -> {
                    if (of == run && !another.getAsBoolean()) {
                        status.showLine(line + races(found));
                    }
                }));
    }

    private static RaceReport known(RaceReport found, Throwable fault) {
        return found == null ? RaceReport.NONE : found;
    }

    /** Returns the text about races to be appended to a report line; empty if there are none. */
    private static String races(RaceReport found) {
        return found.races().isEmpty() ? "" : "  " + RaceText.fields(found);
    }

    /** Returns the description of a deadlock; cached, since it is needed for every picture. */
    private String deadlock(Deadlock found) {
        List<ThreadTrace> threads =
                found.circle().stream().map(ThreadSnapshot::track).toList();
        if (!threads.equals(stuck)) {
            stuck = threads;
            circle = found.waits();
        }
        return RunDiagnostics.deadlock(circle);
    }

    /** Returns the problems at the displayed time. */
    private List<String> faults() {
        List<String> faults = new ArrayList<>(endFaults);
        // A run that was stopped is told of as it was before.
        idleFaults.stream().filter(each -> !faults.contains(each)).forEach(faults::add);
        // An ended process removes its threads from the deadlock, so the state at the last event is used.
        long end = run.trace().end();
        Snapshot last =
                run.isLive() || moment.time() <= end ? moment : run.trace().at(end);
        if (!DeadlockEnding.isExpected(run)) {
            Deadlock.in(last, run.isLive() ? MIN_DEADLOCK_NS : 0)
                    .map(this::deadlock)
                    .ifPresent(faults::add);
        }
        faults.addAll(RunDiagnostics.missing(run.trace()));
        if (run.recording() != null && run.recording().fault().isPresent()) {
            faults.add(Texts.text("twin.unread"));
        }
        faults.addAll(alsoTold);
        return faults;
    }
}
