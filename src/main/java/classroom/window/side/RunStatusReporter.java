package classroom.window.side;

import classroom.metrics.RaceText;
import classroom.metrics.RunDiagnostics;
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

/** Says of the run on one side what is wrong with it at the moment that is shown, and what it came to when it is over. On the event thread. */
public final class RunStatusReporter {
    /** A circle of threads that lasts this long in a trace that still grows is no mistake of reading. */
    private static final long CERTAIN = 300_000_000L;
    /** Where there are more events, races are looked for when the rest is said. */
    private static final long MAX_AT_ONCE = 500_000;

    private final AppContext classroom;
    private final TwinStatus status;
    private final BooleanSupplier another;
    private DisplayedRun run;
    private List<String> alsoTold = List.of();
    private Snapshot moment;
    private ExitInfo ending;
    private List<String> endFaults = List.of();
    private List<ThreadTrace> stuck = List.of();
    private List<DeadlockWait> circle = List.of();

    /**
     * @param status  where it says so
     * @param another whether another run is about to be shown, of which the status speaks already
     */
    public RunStatusReporter(AppContext classroom, TwinStatus status, BooleanSupplier another) {
        this.classroom = classroom;
        this.status = status;
        this.another = another;
    }

    /** From now on it speaks of this run; null for none. What the run came to is said as soon as it is over and all of it is read. */
    public void about(DisplayedRun next) {
        about(next, List.of());
    }

    /**
     * The same.
     *
     * @param more what is to be told of the run in any case, a sentence each, in the language of now
     */
    public void about(DisplayedRun next, List<String> more) {
        alsoTold = List.copyOf(more);
        run = next;
        moment = null;
        ending = null;
        endFaults = List.of();
        status.faults(List.of());
        if (next != null && next.recording() != null) {
            // The run may be over some time before all of its trace is read.
            next.recording().complete().thenAccept(how -> EventQueue.invokeLater(() -> {
                if (next == run) {
                    ending = how;
                    report();
                }
            }));
        } else if (next != null) {
            report();
        }
    }

    /** Says what was wrong at a moment of the run; null for no run. */
    public void at(Snapshot now) {
        moment = now;
        status.faults(run == null || now == null ? List.of() : faults());
    }

    /** Says what the run came to, which is over, in the language of now; soon, since looking through it takes time. */
    public void report() {
        DisplayedRun of = run;
        ExitInfo how = ending;
        classroom.background().execute(() -> {
            RunReport report = RunReport.of(of, how);
            boolean large = of.trace().size() > MAX_AT_ONCE;
            String line = large ? report.line() : report.line() + races(RaceReports.of(of.trace(), Runnable::run).handle(RunStatusReporter::known).join());
            EventQueue.invokeLater(() -> {
                if (of == run && !another.getAsBoolean()) {
                    status.tell(line);
                    endFaults = report.faults();
                    at(moment);
                    if (large) {
                        lookForRaces(of, line);
                    }
                }
            });
        });
    }

    /** Adds to a line of the run which fields have races, as soon as that is known. */
    private void lookForRaces(DisplayedRun of, String line) {
        RaceReports.of(of.trace(), classroom.background()).thenAccept(found -> EventQueue.invokeLater(() -> {
            if (of == run && !another.getAsBoolean()) {
                status.tell(line + races(found));
            }
        }));
    }

    private static RaceReport known(RaceReport found, Throwable fault) {
        return found == null ? RaceReport.NONE : found;
    }

    /** What follows the line of a run where there are races; else empty. */
    private static String races(RaceReport found) {
        return found.races().isEmpty() ? "" : "  " + RaceText.fields(found);
    }

    /** Who waits for whom; looked up once, and not for every picture. */
    private String deadlock(Deadlock found) {
        List<ThreadTrace> threads = found.circle().stream().map(ThreadSnapshot::track).toList();
        if (!threads.equals(stuck)) {
            stuck = threads;
            circle = found.waits();
        }
        return RunDiagnostics.deadlock(circle);
    }

    /** What is wrong with the run at the moment, and with what is known of it. */
    private List<String> faults() {
        List<String> faults = new ArrayList<>(endFaults);
        // A process that was ended takes its threads out of the deadlock: then the last that was noted is told.
        long end = run.trace().end();
        Snapshot last = run.isLive() || moment.time() <= end ? moment : run.trace().at(end);
        if (!DeadlockEnding.isExpected(run)) {
            Deadlock.in(last, run.isLive() ? CERTAIN : 0).map(this::deadlock).ifPresent(faults::add);
        }
        faults.addAll(RunDiagnostics.missing(run.trace()));
        if (run.recording() != null && run.recording().fault().isPresent()) {
            faults.add(Texts.text("twin.unread"));
        }
        faults.addAll(alsoTold);
        return faults;
    }
}
