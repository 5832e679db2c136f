package classroom.run.schedule;

import classroom.run.LaunchSpec;
import classroom.trace.SiteTable;
import classroom.weave.schedule.ScheduleFacts.UnsupportedCall;
import java.util.List;

/**
 * The scheduled copy of a program, ready to start.
 *
 * @param order    the launch spec
 * @param sites    the source positions of its steps
 * @param refusals the parts that cannot be scheduled; the program can be started only if there are none
 */
public record ScheduledCopy(LaunchSpec order, SiteTable sites, List<UnsupportedCall> refusals) {
}
