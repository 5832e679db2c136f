package classroom.stage.memory;

import classroom.text.Texts;
import classroom.trace.ThreadSnapshot;
import classroom.trace.format.Site;
import classroom.trace.format.ThreadState;
import classroom.trace.text.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts of a thread's card, in the current language. */
final class CardText {
    private static final int MAX_LOCKS = 3;

    private CardText() {}

    /** Returns the thread's name at the time. */
    static String name(ThreadSnapshot of, long time) {
        return VisibleText.line(of.track().nameAt(time));
    }

    /** Returns the current line, as in {@code line 12 of Bank.deposit}; empty if unknown. */
    static String place(ThreadSnapshot of) {
        Site line = of.line();
        return line == null || line.line() == 0 || of.state() == ThreadState.ENDED
                ? ""
                : Texts.text("memory.at", line.line(), VisibleText.line(line.simpleName()) + "." + method(line));
    }

    /** Returns a line of a method, or the method alone if the line is unknown. */
    static String place(Site method, int line) {
        String name = VisibleText.line(method.simpleName()) + "." + method(method);
        if (method.method().startsWith("lambda$")) {
            name = Texts.text("memory.lambda", name);
        }
        return line == 0 ? name : Texts.text("memory.at", line, name);
    }

    private static String method(Site line) {
        return VisibleText.line(line.method()
                .replaceFirst("^lambda\\$([^$]*)\\$.*", "$1")
                .replace("<init>", "new")
                .replace("<clinit>", "static"));
    }

    /** Returns the locks that it holds; empty for none. */
    static String held(ThreadSnapshot of, LockNames locks) {
        Map<String, Integer> times = new LinkedHashMap<>();
        of.held().forEach(lock -> times.merge(locks.of(of.track().process(), lock), 1, Integer::sum));
        List<String> names = new ArrayList<>();
        times.forEach((lock, count) -> names.add(count == 1 ? lock : lock + " ×" + count));
        String more = names.size() > MAX_LOCKS ? " …" : "";
        return names.isEmpty()
                ? ""
                : Texts.text("memory.holds", names.stream().limit(MAX_LOCKS).collect(Collectors.joining(", ")) + more);
    }

    /** Returns what it waits for: the lock and its holder, or the call in which it waits; empty for nothing. */
    static String wanted(ThreadSnapshot of, LockNames locks, long time) {
        if (of.operation() == null || of.state() == ThreadState.ENDED || of.state() == ThreadState.RUNNING) {
            return "";
        }
        String lock = of.wanted() == null ? "" : locks.of(of.track().process(), of.wanted());
        if (of.state() == ThreadState.BLOCKED && !lock.isEmpty()) {
            String holders = of.holders().stream()
                    .filter(each -> each != of.track())
                    .limit(MAX_LOCKS)
                    .map(each -> VisibleText.line(each.nameAt(time)))
                    .collect(Collectors.joining(", "));
            return holders.isEmpty() ? Texts.text("memory.wants", lock) : Texts.text("memory.wants.of", lock, holders);
        }
        String call = of.operation().name().isEmpty()
                ? ""
                : VisibleText.line(
                        simple(of.operation().owner()) + "." + of.operation().name());
        if (call.isEmpty()) {
            return lock.isEmpty() ? "" : Texts.text("memory.waits", lock);
        }
        return lock.isEmpty() || of.state() == ThreadState.SLEEPING
                ? Texts.text("memory.in", call)
                : Texts.text("memory.in.of", call, lock);
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

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    }
}
