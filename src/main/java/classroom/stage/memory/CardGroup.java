package classroom.stage.memory;

import classroom.text.Texts;
import classroom.trace.ThreadSnapshot;
import classroom.trace.format.ThreadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The threads shown by one card: one thread, or many in the same state at the same line.
 *
 * @param of    the first of them
 * @param count the number of threads
 */
record CardGroup(ThreadSnapshot of, int count) {
    private record GroupKey(ThreadState state, String place, String wanted, String held) {}

    /** Groups threads with the same state, line and locks; ordered by the first thread of each group. */
    static List<CardGroup> of(List<ThreadSnapshot> threads, LockNames locks, long at) {
        Map<GroupKey, List<ThreadSnapshot>> groups = new LinkedHashMap<>();
        for (ThreadSnapshot each : threads) {
            GroupKey key = new GroupKey(
                    each.state(), CardText.place(each), CardText.wanted(each, locks, at), CardText.held(each, locks));
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
        }
        return groups.values().stream()
                .map(each -> new CardGroup(each.get(0), each.size()))
                .toList();
    }

    /** Returns the title of the card: the names of the threads. */
    String title(long at) {
        String first = CardText.name(of, at);
        return count == 1 ? first : Texts.text("memory.group", first, count - 1);
    }
}
