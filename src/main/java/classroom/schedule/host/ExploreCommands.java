package classroom.schedule.host;

import classroom.schedule.Outcome;
import classroom.schedule.ScheduleController;
import classroom.schedule.ScheduledProgram;
import classroom.schedule.model.ThreadRandomModel;
import classroom.schedule.search.BranchResult;
import classroom.schedule.search.DepthFirst;
import classroom.schedule.search.Exploration;
import classroom.schedule.search.ExplorationLimits;
import classroom.schedule.search.Findings;
import classroom.schedule.search.OutcomeCount;
import classroom.schedule.search.SearchBranch;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Carries out the commands {@code explore}, which explores the program, and {@code branch}, which explores a part that
 * another JVM has given away. Both are called on the exploring thread; the others on the listening thread.
 */
final class ExploreCommands {
    private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final AppLink app;
    private final ScheduledProgram program;
    private final Runnable sharedSites;
    private final RelayedHelpers helpers;
    private volatile Exploration exploration;
    /** Whether the app has asked for an end after the last command. */
    private volatile boolean stopRequested;

    /** @param sharedSites finds the shared sites, before the orders that begin with some steps are explored */
    ExploreCommands(AppLink app, ScheduledProgram program, Runnable sharedSites) {
        this.app = app;
        this.program = program;
        this.sharedSites = sharedSites;
        helpers = new RelayedHelpers(app::tell);
    }

    /** Returns the other JVMs that explore branches. */
    RelayedHelpers helpers() {
        return helpers;
    }

    /** Takes note that the app asks for something new. */
    void commandArrives() {
        stopRequested = false;
    }

    /** Ends what is explored soon, with what was found. */
    void stop() {
        stopRequested = true;
        Exploration now = exploration;
        if (now != null) {
            now.stop();
        }
    }

    /** Explores the program, with what helps the app has offered. */
    void explore(List<String> words) throws IOException {
        helpers.clear();
        Map<String, String> set = settings(words);
        int[] prefix = ProtocolLine.numbers(set.getOrDefault("prefix", ""));
        if (prefix.length > 0) {
            sharedSites.run();
        }
        ExplorationLimits limits = limits(set);
        exploration = prefix.length > 0
                ? new Exploration(program, limits, prefix, new TimedProgress())
                : new Exploration(program, limits, helpers, new TimedProgress());
        stopIfRequested();
        Findings found = exploration.explore();
        exploration = null;
        if (found.refusal() != null) {
            app.refuse(found.refusal());
        } else {
            tell(found);
        }
    }

    /** The app may have asked for an end before the exploration began. */
    private void stopIfRequested() {
        if (stopRequested) {
            exploration.stop();
        }
    }

    /** Explores a branch that another JVM has given away. */
    void exploreBranch(List<String> words) throws IOException {
        Map<String, String> set = settings(words);
        ScheduleController.INSTANCE.sharedSites().takeOver(ProtocolLine.numbers(set.get("sites")));
        exploration = new Exploration(program, limits(set), new TimedProgress());
        stopIfRequested();
        Exploration.BranchFindings found = exploration.explore(new SearchBranch(
                ProtocolLine.numbers(set.get("choices")),
                ProtocolLine.bits(set.get("backtrack")),
                ProtocolLine.bits(set.get("sleep"))));
        exploration = null;
        if (found.findings().refusal() != null) {
            app.refuse(found.findings().refusal());
            return;
        }
        BranchResult result = found.result();
        app.write(
                "joined",
                ProtocolLine.bits(result.backtrack()),
                result.runs(),
                result.all(),
                ProtocolLine.numbers(result.shared()));
        tell(found.findings());
    }

    private static Map<String, String> settings(List<String> words) {
        Map<String, String> set = new HashMap<>();
        for (String each : words.subList(1, words.size())) {
            int equals = each.indexOf('=');
            set.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return set;
    }

    private static ExplorationLimits limits(Map<String, String> set) {
        ExplorationLimits defaults = ExplorationLimits.DEFAULT;
        return new ExplorationLimits(
                Long.parseLong(set.getOrDefault("runs", "" + defaults.maxRuns())),
                Long.parseLong(set.getOrDefault("millis", "" + defaults.maxMillis())),
                Integer.parseInt(set.getOrDefault("steps", "" + defaults.maxSteps())),
                Integer.parseInt(set.getOrDefault("bound", "" + ExplorationLimits.ALL)),
                Long.parseLong(set.getOrDefault("random", "0")),
                Long.parseLong(set.getOrDefault("seed", "" + defaults.seed())),
                Boolean.parseBoolean(set.get("commute")),
                DepthFirst.Reduction.SOURCE,
                Boolean.parseBoolean(set.get("later")));
    }

    private void tell(Findings found) throws IOException {
        for (OutcomeCount each : found.outcomes()) {
            Outcome outcome = each.outcome();
            app.write(
                    "outcome",
                    outcome.ending(),
                    outcome.status(),
                    AppLink.cut(outcome.out()),
                    AppLink.cut(outcome.err()),
                    String.join("\n", outcome.exceptions()),
                    each.runs(),
                    each.orders(),
                    ProtocolLine.numbers(each.simplest()),
                    each.cost());
        }
        if (found.unordered() != null) {
            for (Findings.SitePair each : found.unordered()) {
                app.write("unordered", each.first(), each.second());
            }
        }
        app.tell(
                "found",
                found.runs(),
                found.cuts(),
                found.orders(),
                found.all(),
                found.preemptions(),
                found.random(),
                found.seed(),
                found.longest(),
                found.steps(),
                found.millis(),
                ThreadRandomModel.isUsed(),
                found.unordered() != null,
                program.fibers());
    }

    /** Tells the app of the progress, but not more often than anyone can see. */
    private final class TimedProgress implements Exploration.Progress {
        private long told = System.nanoTime();

        @Override
        public void at(long runs, int outcomes) {
            long now = System.nanoTime();
            if (now - told > PROGRESS_NANOS) {
                told = now;
                tellProgress(runs, outcomes);
            }
        }
    }

    private void tellProgress(long runs, int outcomes) {
        try {
            app.tell("progress", runs, outcomes);
        } catch (IOException gone) {
            exploration.stop();
        }
    }
}
