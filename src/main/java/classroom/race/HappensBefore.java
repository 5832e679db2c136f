package classroom.race;

import classroom.race.RaceReport.Gap;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import classroom.trace.format.FieldAccess;
import classroom.trace.format.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Goes through the events of a process in the order of time, keeps a vector clock for each thread, and has the checkers
 * look at each access. Most causes are recorded before they happen. Those that are recorded afterwards, such as the use
 * of an atomic object, count from the thread's event before: nothing that is recorded lies between. Used by one thread.
 */
final class HappensBefore {
    private static final int CHECK_MASK = 4095;

    private final List<ThreadTrace> threads;
    private final List<ThreadProgress> all = new ArrayList<>();
    private final SiteRoles roles;
    private final Variables variables;
    private final AccessChecker checker;
    private final LostUpdateFinder updates;
    private final ThreadEndChecker endings;
    private final SyncClocks clocks = new SyncClocks();
    private final Ordering ordering;
    private final Set<Gap> gaps = EnumSet.noneOf(Gap.class);

    HappensBefore(ProcessTrace process) {
        threads = List.copyOf(process.threads());
        roles = new SiteRoles(process.sites());
        variables = new Variables(process.sites());
        checker = new AccessChecker(threads, variables);
        updates = new LostUpdateFinder(threads, variables);
        endings = new ThreadEndChecker(process, threads);
        for (int i = 0; i < threads.size(); i++) {
            all.add(new ThreadProgress(i));
        }
        ordering = new Ordering(threads, all, roles, clocks);
    }

    /** Returns the races that were found. */
    List<Race> races() {
        return checker.races();
    }

    /** Returns the hints that were found. */
    List<Hint> hints() {
        List<Hint> hints = new ArrayList<>(updates.hints());
        hints.addAll(ordering.lockUse().hints());
        List<VectorClock> seen = all.stream().map(each -> each.clock).toList();
        hints.addAll(endings.notAwaited(
                seen, all.stream().mapToInt(each -> each.last).toArray()));
        hints.addAll(endings.exceptions());
        return hints;
    }

    /** Returns why more races may be there than were found. */
    Set<Gap> gaps() {
        return gaps;
    }

    /**
     * Goes through all events. Called once, before the results are asked for.
     *
     * @throws CancellationException if the thread is interrupted
     */
    void run() {
        EventMerge merge = new EventMerge(threads);
        int count = 0;
        for (int thread = merge.thread(); thread >= 0; thread = merge.thread()) {
            int event = merge.event(thread);
            take(all.get(thread), threads.get(thread), event);
            if (merge.has(thread, event + 1)) {
                ordering.ahead(all.get(thread), threads.get(thread), event + 1);
            }
            merge.advance();
            count++;
            if ((count & CHECK_MASK) == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while races are looked for");
            }
            if (clocks.isFull()) {
                gaps.add(Gap.MANY);
                return;
            }
        }
        if (checker.hasMore()) {
            gaps.add(Gap.MANY);
        }
    }

    private void take(ThreadProgress thread, ThreadTrace trace, int event) {
        EventKind kind = trace.kind(event);
        if (kind == EventKind.LINE) {
            ordering.line(thread, trace, event);
            return;
        }
        Site site = trace.site(event);
        if (kind.isField()) {
            access(thread, trace, event, kind, site);
        } else {
            ordering.take(thread, trace, event, kind, site);
        }
    }

    private void access(ThreadProgress thread, ThreadTrace trace, int event, EventKind kind, Site site) {
        boolean ofClass = kind == EventKind.READ_STATIC || kind == EventKind.WRITE_STATIC;
        ordering.uses(thread, site, ofClass);
        FieldAccess access = Variables.access(site);
        if (access == FieldAccess.FINAL) {
            return;
        }
        if (access == FieldAccess.UNKNOWN) {
            gaps.add(Gap.OLD);
            return;
        }
        int variable = variables.of(site.number(), ofClass ? 0 : trace.object(event), ofClass ? 0 : trace.index(event));
        if (variable == Variables.NONE) {
            gaps.add(Gap.MANY);
            return;
        }
        boolean write = kind.isWrite();
        thread.last = thread.clock.get(thread.number);
        if (access == FieldAccess.VOLATILE) {
            ordering.ofVolatile(thread, variable, write);
        }
        if (write) {
            updates.write(variable, thread.number, event);
            if (access == FieldAccess.VOLATILE) {
                variables.writer[variable] = thread.number;
                variables.writeEvent[variable] = event;
            } else {
                checker.write(variable, thread.number, event, thread.clock);
            }
        } else {
            updates.read(variable, thread.number, event);
            if (access == FieldAccess.PLAIN && !thread.optimistic) {
                checker.read(variable, thread.number, event, thread.clock);
            }
        }
    }
}
