package classroom.schedule;

import classroom.schedule.search.BranchHelpers;
import classroom.schedule.search.BranchResult;
import classroom.schedule.search.Exploration;
import classroom.schedule.search.ExplorationLimits;
import classroom.schedule.search.Findings;
import classroom.schedule.search.SearchBranch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * An exploration whose branches are explored by helpers, in the same JVM: a branch waits until the search waits for it.
 * Which branches are given away, and which comes back first, is left to chance.
 */
final class SharedSearch implements BranchHelpers {
    private final ScheduledProgram program;
    private final ExplorationLimits limits;
    private final SplittableRandom chance;
    private final List<SearchBranch> waiting = new ArrayList<>();
    private final Set<String> texts = new TreeSet<>();
    private int branches;
    private long runs;
    private long orders;
    private boolean all;
    private int preemptions;
    private boolean complete = true;

    SharedSearch(ScheduledProgram program, ExplorationLimits limits, SplittableRandom chance) {
        this.program = program;
        this.limits = limits;
        this.chance = chance;
    }

    /** Makes the helpers tell of each branch that they have not come to its end. */
    SharedSearch withoutEnds() {
        complete = false;
        return this;
    }

    /** Returns the preemptions within which all orders were seen; -1 if that was not asked. */
    int preemptions() {
        return preemptions;
    }

    /** Explores all. */
    SharedSearch explored() {
        Findings own = new Exploration(program, limits, this, (made, outcomes) -> {}).explore();
        add(own);
        all = own.all();
        preemptions = own.preemptions();
        return this;
    }

    /** Returns the number of branches that helpers have explored. */
    int branches() {
        return branches;
    }

    /** Returns the outcomes as {@link ScheduleFixture#texts} does. */
    Set<String> texts() {
        return texts;
    }

    /** Returns the number of runs. */
    long runs() {
        return runs;
    }

    /** Returns the number of orders. */
    long orders() {
        return orders;
    }

    /** Tells whether all orders were seen. */
    boolean all() {
        return all;
    }

    private void add(Findings found) {
        texts.addAll(ScheduleFixture.texts(found));
        runs += found.runs();
        orders += found.orders();
    }

    @Override
    public boolean hasIdle() {
        return chance.nextInt(4) > 0;
    }

    @Override
    public void explore(SearchBranch branch) {
        waiting.add(branch);
    }

    @Override
    public BranchResult await() {
        SearchBranch next = waiting.remove(chance.nextInt(waiting.size()));
        Exploration.BranchFindings found = new Exploration(program, limits, (made, outcomes) -> {}).explore(next);
        add(found.findings());
        branches++;
        BranchResult result = found.result();
        return complete ? result : new BranchResult(result.backtrack(), result.runs(), false, result.shared());
    }

    @Override
    public void stop() {
        // Each branch is explored to its end.
    }

    @Override
    public void forget() {
        texts.clear();
        branches = 0;
        runs = 0;
        orders = 0;
    }
}
