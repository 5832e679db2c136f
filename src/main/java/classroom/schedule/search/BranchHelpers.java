package classroom.schedule.search;

/** Other JVMs that explore branches of a search. All methods are called on the exploring thread. */
public interface BranchHelpers {
    /** There are none. */
    BranchHelpers NONE = new BranchHelpers() {
        @Override
        public boolean hasIdle() {
            return false;
        }

        @Override
        public void explore(SearchBranch branch) {
            throw new IllegalStateException();
        }

        @Override
        public BranchResult await() {
            throw new IllegalStateException();
        }

        @Override
        public void stop() {}

        @Override
        public void forget() {}
    };

    /** Tells whether one of them has nothing to do, and should get a branch. Asked before each run. */
    boolean hasIdle();

    /** Lets an idle one explore a branch. */
    void explore(SearchBranch branch);

    /** Waits for the result of any branch that is being explored. */
    BranchResult await();

    /** Asks all that explore to end soon, with incomplete results. */
    void stop();

    /** Makes the outcomes of all branches so far count for nothing, since exploring starts anew. */
    void forget();
}
