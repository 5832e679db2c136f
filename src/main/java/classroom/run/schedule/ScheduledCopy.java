package classroom.run.schedule;

import classroom.run.LaunchSpec;
import classroom.trace.format.SiteTable;
import classroom.weave.schedule.ScheduleFacts.UnsupportedCall;
import java.util.List;

/**
 * The scheduled copy of a program, ready to be started.
 *
 * @param order    how to start it
 * @param sites    where its steps are in the source
 * @param refusals the uses of classes and methods that can't be scheduled; the copy can be started only if there are
 *                 none
 */
public record ScheduledCopy(LaunchSpec order, SiteTable sites, List<UnsupportedCall> refusals) {}
