package classroom.network.broker;

import classroom.network.broker.ClassEvent.ClassEventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The account of what was given to whom and who answered. An answer in a transaction counts when that is committed.
 * May be used on any thread.
 */
final class ClassLedger {
    private final Consumer<ClassEvent> listener;
    /** By the number of a task, who has it or had it, and has not answered, and since when, in ns; 0 if unknown. */
    private final Map<Long, Map<Integer, Long>> taken = new HashMap<>();

    private final Set<Long> answered = new HashSet<>();
    private final Map<Object, List<Answer>> open = new HashMap<>();

    private record Answer(int member, String name, long task, long workUs) {}

    /** @param listener told of each event, in order; called with the ledger's lock, on a thread of the broker */
    ClassLedger(Consumer<ClassEvent> listener) {
        this.listener = listener;
    }

    /** Takes over what a broker before this one saw; nobody is told. */
    synchronized void restore(ClassEventKind kind, int member, long task) {
        switch (kind) {
            case TAKEN, TAKEN_AGAIN ->
                taken.computeIfAbsent(task, key -> new HashMap<>()).put(member, 0L);
            case ANSWERED, ANSWERED_TWICE -> {
                taken.getOrDefault(task, new HashMap<>()).remove(member);
                answered.add(task);
            }
            default -> {}
        }
    }

    /** Begins anew: the tasks of the next run have the same numbers. */
    synchronized void clear() {
        taken.clear();
        answered.clear();
    }

    synchronized void tell(ClassEventKind kind, int member, String name, long task) {
        listener.accept(new ClassEvent(kind, member, name, task));
    }

    synchronized void taken(int member, String name, long task) {
        Map<Integer, Long> before = taken.get(task);
        taken.computeIfAbsent(task, key -> new HashMap<>()).put(member, System.nanoTime());
        tell(before == null ? ClassEventKind.TAKEN : ClassEventKind.TAKEN_AGAIN, member, name, task);
    }

    /** Returns whether a member was given a task that it has not answered yet. */
    synchronized boolean mayAnswer(int member, long task) {
        return taken.getOrDefault(task, Map.of()).containsKey(member);
    }

    /**
     * @param workUs      the time that the member says it worked, in µs; -1 if it says nothing
     * @param transaction the transaction that the answer belongs to; null for none
     */
    synchronized void answered(int member, String name, long task, long workUs, Object transaction) {
        if (transaction == null) {
            count(new Answer(member, name, task, workUs));
        } else {
            open.computeIfAbsent(transaction, key -> new ArrayList<>()).add(new Answer(member, name, task, workUs));
        }
    }

    synchronized void committed(Object transaction) {
        List<Answer> answers = open.remove(transaction);
        if (answers != null) {
            answers.forEach(this::count);
        }
    }

    synchronized void rolledBack(Object transaction) {
        open.remove(transaction);
    }

    private void count(Answer answer) {
        Long since = taken.getOrDefault(answer.task, new HashMap<>()).remove(answer.member);
        long heldUs = since == null || since == 0 ? -1 : (System.nanoTime() - since) / 1000;
        listener.accept(new ClassEvent(
                answered.add(answer.task) ? ClassEventKind.ANSWERED : ClassEventKind.ANSWERED_TWICE,
                answer.member,
                answer.name,
                answer.task,
                heldUs,
                Math.min(answer.workUs, heldUs)));
    }
}
