package classroom.metrics.network;

import classroom.trace.ThreadTrace;
import java.util.ArrayList;
import java.util.List;

/** What one member of a queue did. Built by {@link QueueHistory}, and not changed afterwards. */
public final class QueueMember {
    private final int number;
    private final List<Turn> turns = new ArrayList<>();
    private final List<long[]> absences = new ArrayList<>();
    private String name = "";
    private long joined = ThreadTrace.NEVER;
    private long pid;
    private int worker;

    /**
     * A task in the hands of a member.
     *
     * @param task   the number of the task
     * @param from   when it was given, in ns of the run's clock
     * @param to     when it was answered, or when the member left; {@link ThreadTrace#NEVER} for neither
     * @param end    how it ended
     * @param again  whether another had it before
     */
    public record Turn(int task, long from, long to, End end, boolean again) {}

    /** How a task leaves the hands of a member. */
    public enum End {
        /** Not yet. */
        OPEN,
        /** By the first answer. */
        ANSWERED,
        /** By a further answer. */
        DUPLICATE,
        /** The member left without an answer. */
        LEFT
    }

    QueueMember(int number) {
        this.number = number;
    }

    void add(long time, QueueEvent event) {
        name = event.name();
        joined = Math.min(joined, time);
        switch (event.kind()) {
            case TAKEN -> turns.add(new Turn(event.task(), time, ThreadTrace.NEVER, End.OPEN, false));
            case AGAIN -> turns.add(new Turn(event.task(), time, ThreadTrace.NEVER, End.OPEN, true));
            case ANSWERED -> end(event.task(), time, End.ANSWERED);
            case DUPLICATE -> end(event.task(), time, End.DUPLICATE);
            case LEFT -> leave(time);
            case JOINED -> join(time);
            default -> {}
        }
    }

    private void end(int task, long time, End how) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            if (turn.task == task && turn.end == End.OPEN) {
                turns.set(i, new Turn(task, turn.from, time, how, turn.again));
                return;
            }
        }
    }

    void leave(long time) {
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (turn.end == End.OPEN) {
                turns.set(i, new Turn(turn.task, turn.from, time, End.LEFT, turn.again));
            }
        }
        if (!isAway(time)) {
            absences.add(new long[] {time, ThreadTrace.NEVER});
        }
    }

    private void join(long time) {
        if (!absences.isEmpty()) {
            absences.get(absences.size() - 1)[1] = time;
        }
    }

    void local(long processId, int number) {
        pid = processId;
        worker = number;
    }

    /** Returns its number among the workers of this machine, from 1; 0 for another computer. */
    public int worker() {
        return worker;
    }

    /** Returns the number, from 1 in the order of joining. */
    public int number() {
        return number;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns when the member joined, in ns of the run's clock. */
    public long joined() {
        return joined;
    }

    /** Returns the process id if it is a process of the run; 0 for another computer. */
    public long pid() {
        return pid;
    }

    /** Returns whether the member is away at a time: its connection has ended. */
    public boolean isAway(long time) {
        return absences.stream().anyMatch(each -> each[0] <= time && time < each[1]);
    }

    /** Returns all tasks that it had, in order. */
    public List<Turn> turns() {
        return turns;
    }

    /** Returns the task in its hands at a time; null for none. */
    public Turn turn(long time) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            if (turn.from <= time && time < turn.to) {
                return turn;
            }
        }
        return null;
    }

    /** Returns how many tasks a second it answered, from its joining to a time. */
    public double rate(long time) {
        return time <= joined ? 0 : answers(time) * 1e9 / (time - joined);
    }

    /** Returns how many tasks it had answered by a time. */
    public long answers(long time) {
        return turns.stream()
                .filter(each -> each.to <= time && (each.end == End.ANSWERED || each.end == End.DUPLICATE))
                .count();
    }
}
