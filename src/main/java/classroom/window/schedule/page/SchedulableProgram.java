package classroom.window.schedule.page;

import classroom.run.RunException;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.OutcomeVerdict;
import classroom.run.schedule.ScheduledRun;
import classroom.trace.Trace;
import classroom.trace.format.Site;
import classroom.window.AppContext;
import classroom.window.side.DisplayedRun;
import java.util.Map;

/** A program with its arguments, as it was chosen on a page. */
public interface SchedulableProgram {
    /** Returns its title in the language of now. */
    String title();

    /** Returns the id by which saved orders name it: the same for the same program in each language. */
    String id();

    /** Returns the values of its parameters, by name. */
    Map<String, String> values();

    /** Tells whether its parameters can have these values, by name. */
    boolean canHave(Map<String, String> others);

    /** Tells whether another one is the same program, whatever its arguments are. */
    boolean isSameProgram(SchedulableProgram other);

    /** Returns whether an outcome is right. */
    OutcomeVerdict verdict(OutcomeSummary outcome);

    /** Tells whether a place of the program is in the source that its side shows; called on the event thread. */
    boolean isShown(Site site);

    /**
     * Returns one of its runs, for display.
     *
     * @param java the Java that ran it
     */
    DisplayedRun displayed(Trace trace, String java);

    /**
     * Starts its scheduled copy. Takes up to some seconds; not for the event thread.
     *
     * @throws RunException if it can't be compiled or scheduled, or its JVM does not start
     */
    ScheduledRun start(AppContext context) throws RunException;
}
