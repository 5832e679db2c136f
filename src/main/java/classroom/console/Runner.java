package classroom.console;

import classroom.console.report.Report;
import classroom.run.RunException;

/** Runs a requested program in one of several ways. Used on one thread, which waits. */
interface Runner {
    /**
     * Runs the program once.
     *
     * @param last whether this is the last run
     * @return the report
     * @throws RunException if it cannot be run
     */
    Report run(boolean last) throws RunException, InterruptedException;
}
