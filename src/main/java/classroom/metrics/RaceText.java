package classroom.metrics;

import classroom.race.Hint;
import classroom.race.Race;
import classroom.race.RaceAccess;
import classroom.race.RaceReport;
import classroom.race.RaceReport.Gap;
import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Describes races and hints, in the current language. */
public final class RaceText {
    private static final int MAX_TOLD = 8;
    private static final int MAX_NAMED = 3;

    private RaceText() {}

    /**
     * Returns the name of a race's field with its class, as in {@code Account.balance}; for an element its index, as in
     * {@code [3]}.
     */
    public static String field(Race race) {
        return race.isElement() ? "[" + race.index() + "]" : simple(race.owner()) + "." + race.name();
    }

    /** Describes a race: the field, and the threads and lines of its accesses. */
    public static String race(Race race) {
        String name = race.isElement() ? Texts.text("race.element", race.index()) : race.name();
        return Texts.text("race.race", name, access(race.first()), access(race.second()), race.count());
    }

    /** Describes a hint. */
    public static String hint(Hint hint) {
        String thread = hint.at().thread().name();
        String line = Integer.toString(hint.at().line());
        return switch (hint.kind()) {
            case LOST_UPDATE ->
                Texts.text(
                        "race.lost-update",
                        hint.detail(),
                        thread,
                        line,
                        hint.other().thread().name(),
                        Integer.toString(hint.other().line()),
                        hint.count());
            case LOCK_OF_ONE_THREAD -> Texts.text("race.lock", simple(hint.detail()), line, thread, hint.count());
            case NOT_AWAITED -> Texts.text("race.not-awaited", hint.detail(), line, thread, hint.count());
            case UNSEEN_EXCEPTION -> Texts.text("race.unseen", hint.detail(), line, thread);
            case UNCAUGHT_EXCEPTION -> Texts.text("race.uncaught", hint.detail(), line, thread);
        };
    }

    /** Returns why there may be other races; empty if all are known. */
    public static List<String> gaps(RaceReport report) {
        return report.gaps().stream().sorted().map(RaceText::gap).toList();
    }

    /** Describes the first races and hints; uncaught exceptions are reported elsewhere. */
    public static List<String> summary(RaceReport report) {
        List<String> lines = new ArrayList<>();
        report.races().stream().limit(MAX_TOLD).map(RaceText::race).forEach(lines::add);
        if (report.races().size() > MAX_TOLD) {
            lines.add(Texts.text("race.more", report.races().size() - MAX_TOLD));
        }
        report.hints().stream()
                .filter(each -> each.kind() != Hint.HintKind.UNSEEN_EXCEPTION
                        && each.kind() != Hint.HintKind.UNCAUGHT_EXCEPTION)
                .limit(MAX_TOLD)
                .map(RaceText::hint)
                .forEach(lines::add);
        if (!report.races().isEmpty() || !report.isSound()) {
            lines.addAll(gaps(report));
        }
        return lines;
    }

    /** Returns a short text with the fields that have races. */
    public static String fields(RaceReport report) {
        List<String> names = report.races().stream()
                .map(each -> each.isElement() ? "[]" : each.name())
                .distinct()
                .toList();
        return Texts.text(
                "race.fields",
                String.join(", ", names.subList(0, Math.min(MAX_NAMED, names.size()))),
                names.size() > MAX_NAMED ? 1 : 0);
    }

    private static String access(RaceAccess access) {
        String line = Integer.toString(access.line());
        return Texts.text(
                access.isWrite() ? "race.written" : "race.read",
                line,
                access.thread().name());
    }

    private static String gap(Gap gap) {
        return switch (gap) {
            case FIELDS -> Texts.text("race.gap.fields");
            case OTHERS -> Texts.text("race.gap.others");
            case STOPPED -> Texts.text("race.gap.stopped");
            case UNRECORDED -> Texts.text("race.gap.unrecorded");
            case OLD -> Texts.text("race.gap.old");
            case MANY -> Texts.text("race.gap.many");
        };
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
