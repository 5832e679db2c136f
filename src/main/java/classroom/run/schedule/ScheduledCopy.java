package classroom.run.schedule;

import classroom.run.LaunchSpec;
import classroom.trace.SiteTable;
import classroom.weave.schedule.ScheduleFacts.UnsupportedCall;
import java.util.List;

/**
 * The scheduled copy of a program, ready to be started.
 *
 * @param order    what to start
 * @param sites    where its steps are in the source
 * @param refusals what in it can't be scheduled; it is started only if there is nothing
 */
public record ScheduledCopy(LaunchSpec order, SiteTable sites, List<UnsupportedCall> refusals) {
}
