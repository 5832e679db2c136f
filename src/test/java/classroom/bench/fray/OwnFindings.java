package classroom.bench.fray;

import classroom.lesson.GalleryProgram;
import classroom.race.Hint;
import classroom.race.RaceFinder;
import classroom.race.RaceReport;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.UserProgram;
import classroom.run.jdk.Jdk;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.ExploreSettings;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.OutcomeVerdict;
import classroom.run.schedule.ScheduledCopy;
import classroom.run.schedule.ScheduledRun;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the app finds in a program: by exploring its orders, and then in the trace of one of the wrong ones. */
public final class OwnFindings {
    private static final ExploreSettings LIMITS = new ExploreSettings(100_000, 5_000, -1, 0, 42, false);
    private static final long MAX_TRACE = 16L << 20;

    private OwnFindings() {}

    /**
     * Returns what is found.
     *
     * @param classes the folder with the program's classes
     * @throws RunException if it can't be explored
     */
    public static Set<FaultKind> of(Launcher launcher, GalleryProgram program, Path classes) throws RunException {
        UserProgram compiled =
                new UserProgram(program.id(), program.mainClass(), List.of(classes), List.of(), classes.getParent());
        ScheduledCopy copy = new ProgramBuilder(launcher).scheduled(compiled, List.of(), Jdk.own());
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        try (ScheduledRun run = ScheduledRun.start(launcher, copy)) {
            ExplorationResult found = run.explore(LIMITS, (runs, outcomes) -> {});
            if (found.races() != null && !found.races().isEmpty()) {
                kinds.add(FaultKind.DATA_RACE);
            }
            OutcomeSummary wrong = null;
            for (OutcomeSummary each : found.outcomes()) {
                if (OutcomeVerdict.of(program, each) == OutcomeVerdict.WRONG) {
                    kinds.add(kind(each));
                    wrong = wrong == null || kind(each) == FaultKind.WRONG_OUTCOME ? each : wrong;
                }
            }
            if (wrong != null) {
                kinds.addAll(inTrace(launcher, run, wrong));
            }
        }
        return kinds;
    }

    private static FaultKind kind(OutcomeSummary outcome) {
        if (!outcome.exceptions().isEmpty()) {
            return FaultKind.EXCEPTION;
        }
        return outcome.isFailure() ? FaultKind.DEADLOCK : FaultKind.WRONG_OUTCOME;
    }

    /** Makes an order once more, recorded, and looks for races and lost updates in its trace. */
    private static Set<FaultKind> inTrace(Launcher launcher, ScheduledRun run, OutcomeSummary outcome)
            throws RunException {
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        try (Recording recording = run.recorder().record(launcher, outcome.choices(), MAX_TRACE)) {
            RaceReport report = RaceFinder.of(recording.trace());
            if (!report.races().isEmpty()) {
                kinds.add(FaultKind.DATA_RACE);
            }
            if (report.hints().stream().anyMatch(each -> each.kind() == Hint.HintKind.LOST_UPDATE)) {
                kinds.add(FaultKind.LOST_UPDATE);
            }
            recording.remove();
        }
        return kinds;
    }
}
