package classroom.stage.memory;

import classroom.text.Texts;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Threads that one card tells of: one thread, or many that do the same in the same line.
 *
 * @param of    the first of them
 * @param count how many
 */
record CardGroup(ThreadSnapshot of, int count) {
    private record GroupKey(ThreadState state, String place, String wanted, String held) {
    }

    /** Puts threads together that do the same in the same line, want and hold the same; in the order of the first of each. */
    static List<CardGroup> of(List<ThreadSnapshot> threads, LockNames locks, long at) {
        Map<GroupKey, List<ThreadSnapshot>> groups = new LinkedHashMap<>();
        for (ThreadSnapshot each : threads) {
            GroupKey key = new GroupKey(each.state(), CardText.place(each), CardText.wanted(each, locks, at), CardText.held(each, locks));
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
        }
        return groups.values().stream().map(each -> new CardGroup(each.get(0), each.size())).toList();
    }

    /** The names on the card. */
    String title(long at) {
        String first = CardText.name(of, at);
        return count == 1 ? first : Texts.text("memory.group", first, count - 1);
    }
}
