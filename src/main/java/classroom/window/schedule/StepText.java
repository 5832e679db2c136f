package classroom.window.schedule;

import classroom.run.schedule.OrderText;
import classroom.run.schedule.SteppedState;
import classroom.run.schedule.SteppedState.StepKind;
import classroom.run.schedule.SteppedState.ThreadPosition;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.format.Site;
import classroom.trace.format.SiteTable;
import classroom.window.source.SourceMarks;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The next steps of held threads, in words of the current language and as marks in the source. */
final class StepText {
    private StepText() {}

    /** Returns what a thread does next, or why it is blocked. */
    static String of(ThreadPosition thread, SiteTable sites) {
        if (thread.ended()) {
            return Texts.text("schedule.step.ended");
        }
        if (!thread.enabled() && thread.holder() >= 0) {
            return Texts.text("schedule.step.held", OrderText.letter(thread.holder()));
        }
        Site site = sites.get(thread.site());
        if (thread.next() == null) {
            return switch (site.op()) {
                case JOIN -> Texts.text("schedule.step.joins");
                case WAIT, AWAIT -> Texts.text("schedule.step.waits-signal");
                default -> Texts.text("schedule.step.waits");
            };
        }
        String step = step(thread.next(), site);
        return thread.enabled() ? step : Texts.text("schedule.step.not-yet", step);
    }

    private static String step(StepKind kind, Site site) {
        boolean call = site.descriptor().startsWith("(");
        String named = call ? site.name() + "()" : site.name();
        String name = site.name().isEmpty() ? Texts.text("schedule.step.element") : named;
        return switch (kind) {
            case READ -> call ? Texts.text("schedule.step.calls", name) : Texts.text("schedule.step.reads", name);
            case WRITE -> call ? Texts.text("schedule.step.calls", name) : Texts.text("schedule.step.writes", name);
            case PRINT -> Texts.text("schedule.step.prints");
            case ENTER -> Texts.text("schedule.step.enters");
            case WAKE -> Texts.text("schedule.step.wakes");
            case SHARE -> Texts.text("schedule.step.shares");
            case RELEASE -> Texts.text("schedule.step.releases");
            case ATTEMPT -> Texts.text("schedule.step.attempts");
            case EXIT -> Texts.text("schedule.step.exits");
        };
    }

    /** Returns the line that a thread is at, from 1; 0 if that is not in the main class's source. */
    static int line(ThreadPosition thread, SiteTable sites, Predicate<Site> shown) {
        for (int number : new int[] {thread.site(), thread.line()}) {
            Site site = sites.get(number);
            if (site.line() > 0 && shown.test(site)) {
                return site.line();
            }
        }
        return 0;
    }

    /**
     * Returns the marks beside the source: each thread that has not ended, in its color. The line of the thread that
     * made the last step is kept visible.
     */
    static SourceMarks marks(SteppedState now, SiteTable sites, Predicate<Site> shown) {
        Map<Integer, List<Color>> threads = new TreeMap<>();
        int last =
                now.choices().isEmpty() ? -1 : now.choices().get(now.choices().size() - 1);
        int followed = -1;
        for (ThreadPosition each : now.threads()) {
            int line = line(each, sites, shown);
            if (line > 0 && !each.ended()) {
                threads.computeIfAbsent(line - 1, key -> new ArrayList<>()).add(ThreadColors.ofPlace(each.number()));
                followed = each.number() == last ? line - 1 : followed;
            }
        }
        return new SourceMarks(threads, Map.of(), followed);
    }
}
