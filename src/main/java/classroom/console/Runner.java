package classroom.console;

import classroom.run.RunException;

/** Runs what was asked for, in one of the ways that there are. Used on one thread, which waits. */
interface Runner {
    /**
     * Runs it once.
     *
     * @param last whether no run comes after it
     * @return how it went
     * @throws RunException if it can't be run
     */
    Report run(boolean last) throws RunException, InterruptedException;
}
