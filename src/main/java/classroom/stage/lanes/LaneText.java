package classroom.stage.lanes;

import classroom.stage.lanes.model.LaneBins;
import classroom.stage.lanes.model.LaneSource;
import classroom.text.Texts;
import classroom.trace.LockRef;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Site;
import classroom.trace.format.ThreadState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of the lanes, in the current language. Used on the event thread. */
public final class LaneText {
    /** The maximum number of lock holders that are named. */
    private static final int MAX_HOLDERS = 3;

    /** The digits of a second and of a millisecond in ns. */
    private static final int S = 9;

    private static final int MS = 6;

    private LaneText() {}

    /** Returns the name of a state, by its number. */
    static String state(int state) {
        switch (ThreadState.values()[state]) {
            case STARTED:
                return Texts.text("lanes.started");
            case RUNNING:
                return Texts.text("lanes.running");
            case SLEEPING:
                return Texts.text("lanes.sleeping");
            case BLOCKED:
                return Texts.text("lanes.blocked");
            case WAITING:
                return Texts.text("lanes.waiting");
            default:
                return Texts.text("lanes.ended");
        }
    }

    /** Returns the name of a kind of mark, by its bit. */
    static String mark(int bit) {
        return bit == LaneBins.WRITE
                ? Texts.text("lanes.write")
                : bit == LaneBins.START ? Texts.text("lanes.start") : Texts.text("lanes.print");
    }

    /**
     * Formats a time in ms, with enough decimals to distinguish steps of the given ns; whole seconds without
     * decimals.
     */
    static String time(long nanos, long step) {
        if (step >= 1_000_000_000 || nanos != 0 && step >= 100_000_000) {
            return Texts.text("lanes.s", decimal(nanos, S, step >= 1_000_000_000 ? 0 : 1));
        }
        int decimals = 0;
        for (long each = 1_000_000; each > step && decimals < 6; each /= 10) {
            decimals++;
        }
        return Texts.text("lanes.ms", decimal(nanos, MS, decimals));
    }

    /** Returns the name of a process, if any, and its id. */
    public static String process(LaneSource side, long pid) {
        String role = side.roles().apply(pid);
        String number = Long.toString(pid);
        return role.isEmpty() ? Texts.text("lanes.process", number) : Texts.text("lanes.process.named", role, number);
    }

    /** Returns the tool tip of a thread at a time, as HTML. */
    static String hover(LanePoint point, int lastWrite) {
        ThreadTrace track = point.track();
        long time = point.side().zero() + point.time();
        ThreadSnapshot moment = point.side().trace().at(time).thread(track);
        StringBuilder text = new StringBuilder("<html><b>")
                .append(html(name(track, time)))
                .append("</b> · ")
                .append(html(point.side().title()))
                .append(" · ")
                .append(html(process(point.side(), track.process().pid())))
                .append("<br>")
                .append(html(Texts.text("lanes.ms", decimal(point.time(), MS, 3))))
                .append(" · ")
                .append(html(moment == null ? Texts.text("lanes.unknown") : state(moment)));
        if (moment != null && moment.line() != null && moment.line().line() > 0) {
            text.append("<br>")
                    .append(html(Texts.text(
                            "lanes.line",
                            Integer.toString(moment.line().line()),
                            moment.line().simpleName())));
        }
        if (point.event() >= 0) {
            switch (track.kind(point.event())) {
                case STARTED:
                    text.append("<br>").append(html(Texts.text("lanes.starts", started(track, point.event()))));
                    break;
                case OUT:
                case ERR:
                    text.append("<br>").append(html(Texts.text("lanes.prints")));
                    break;
                default:
            }
        }
        if (lastWrite >= 0) {
            text.append("<br>").append(html(Texts.text("lanes.lastWrite", written(track, lastWrite))));
        }
        return text.append("</html>").toString();
    }

    /** Returns the name of a state with its object: the lock that is waited for and its holders. */
    static String state(ThreadSnapshot moment) {
        String state = state(moment.state().ordinal());
        LockRef wanted = moment.wanted();
        if (wanted == null) {
            Site operation = moment.operation();
            return operation == null || operation.name().isEmpty()
                    ? state
                    : Texts.text("lanes.in", state, simple(operation.owner()) + "." + operation.name());
        }
        List<ThreadTrace> others = moment.holders().stream()
                .filter(each -> each != moment.track())
                .limit(MAX_HOLDERS + 1)
                .toList();
        if (moment.state() != ThreadState.BLOCKED || others.isEmpty()) {
            return Texts.text("lanes.in", state, simple(wanted.toString()));
        }
        String holders =
                others.stream().limit(MAX_HOLDERS).map(ThreadTrace::name).collect(Collectors.joining(", "));
        return Texts.text(
                "lanes.heldBy",
                state,
                simple(wanted.toString()),
                others.size() > MAX_HOLDERS ? holders + " …" : holders);
    }

    /** Returns a thread's name, or its id if it has none. */
    static String name(ThreadTrace track, long time) {
        String name = track.nameAt(time);
        return name.isEmpty() ? "#" + track.id() : name;
    }

    private static String started(ThreadTrace by, int event) {
        long id = by.other(event);
        ThreadTrace started = by.process().thread(id);
        return started == null ? "#" + id : started.name();
    }

    private static String written(ThreadTrace track, int event) {
        Site site = track.site(event);
        String value = track.value(event).toString();
        if (track.kind(event) == EventKind.ATOMIC) {
            return simple(site.owner()) + "." + site.name() + " → " + value;
        }
        return (site.name().isEmpty() ? "[" + track.index(event) + "]" : site.name()) + " = " + value;
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    }

    /** @param unit how many digits of ns a unit has after its decimal point */
    private static String decimal(long nanos, int unit, int decimals) {
        return BigDecimal.valueOf(nanos, unit)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
