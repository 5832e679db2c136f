package classroom.stage.memory;

import classroom.text.Texts;
import classroom.trace.LockRef;
import classroom.trace.Site;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadState;
import classroom.trace.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of a thread's card, in the language of now. */
final class CardText {
    private static final int MAX_LOCKS = 3;

    private CardText() {
    }

    /** The thread's name at the time. */
    static String name(ThreadSnapshot of, long time) {
        return VisibleText.line(of.track().nameAt(time));
    }

    /** What it does, and where: {@code sleeping in Thread.sleep · line 12 of Main.deposit}. */
    static String doing(ThreadSnapshot of) {
        Site operation = of.operation();
        String state = state(of.state());
        String in = operation == null || operation.name().isEmpty() || of.wanted() != null && of.state() == ThreadState.BLOCKED ? state
                : Texts.text("lanes.in", state, simple(operation.owner()) + "." + operation.name());
        return of.line() == null || of.line().line() == 0 || of.state() == ThreadState.ENDED ? in
                : Texts.text("memory.at", in, of.line().line(), VisibleText.line(of.line().simpleName()) + "." + method(of.line()));
    }

    private static String method(Site line) {
        return VisibleText.line(line.method().replaceFirst("^lambda\\$([^$]*)\\$.*", "$1").replace("<init>", "new").replace("<clinit>", "static"));
    }

    /** The locks that it holds; empty for none. */
    static String held(ThreadSnapshot of) {
        Map<String, Integer> times = new LinkedHashMap<>();
        of.held().forEach(lock -> times.merge(lock(lock), 1, Integer::sum));
        List<String> names = new ArrayList<>();
        times.forEach((lock, count) -> names.add(count == 1 ? lock : lock + " ×" + count));
        String more = names.size() > MAX_LOCKS ? " …" : "";
        return names.isEmpty() ? "" : Texts.text("memory.holds", names.stream().limit(MAX_LOCKS).collect(Collectors.joining(", ")) + more);
    }

    /** What it wants, and who holds that; empty for nothing. */
    static String wanted(ThreadSnapshot of, long time) {
        if (of.wanted() == null || of.state() == ThreadState.ENDED) {
            return "";
        }
        String holders = of.holders().stream().filter(each -> each != of.track()).limit(MAX_LOCKS)
                .map(each -> VisibleText.line(each.nameAt(time))).collect(Collectors.joining(", "));
        if (of.state() == ThreadState.BLOCKED) {
            return holders.isEmpty() ? Texts.text("memory.wants", lock(of.wanted())) : Texts.text("memory.wants.of", lock(of.wanted()), holders);
        }
        return of.state() == ThreadState.WAITING ? Texts.text("memory.waits", lock(of.wanted())) : "";
    }

    static String state(ThreadState state) {
        return switch (state) {
            case STARTED -> Texts.text("lanes.started");
            case RUNNING -> Texts.text("lanes.running");
            case SLEEPING -> Texts.text("lanes.sleeping");
            case BLOCKED -> Texts.text("lanes.blocked");
            case WAITING -> Texts.text("lanes.waiting");
            case ENDED -> Texts.text("lanes.ended");
        };
    }

    private static String lock(LockRef lock) {
        return VisibleText.line(simple(lock.toString()));
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    }
}
