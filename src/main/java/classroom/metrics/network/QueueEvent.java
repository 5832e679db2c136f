package classroom.metrics.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in which the queue told what it saw, as in {@code Anna: taken = 17, member = 2} or {@code Anna: joined = 2}.
 *
 * @param kind   what happened
 * @param member the number of the member, from 1; of the worker of this machine, if it was killed or its network was
 *     cut or mended; the id of the process for {@link QueueEventKind#PROCESS}
 * @param name   the member's name
 * @param task   the number of the task, from 1; 0 if it is about none
 * @param heldUs for an answer, the time since the queue gave the task, in µs; -1 if unknown
 * @param workUs for an answer, the time of it that a core worked, in µs, as the member says; -1 if unknown
 */
public record QueueEvent(QueueEventKind kind, int member, String name, int task, long heldUs, long workUs) {
    /** Creates an event without times. */
    public QueueEvent(QueueEventKind kind, int member, String name, int task) {
        this(kind, member, name, task, -1, -1);
    }

    /** More members or tasks are not believed. */
    private static final int MAX_MEMBERS = 1000;

    private static final int MAX_TASKS = 1_000_000;
    private static final Pattern LINE = Pattern.compile("(.{1,60}): ([a-z]{3,9}) = (\\d{1,7})(?:, member = (\\d{1,4})"
            + "(?:, held_us = (\\d{1,12}), work_us = (\\d{1,12}))?)?");

    /** What can happen. */
    public enum QueueEventKind {
        /** A member joined. */
        JOINED("joined"),
        /** A member left, or was silent for too long. */
        LEFT("left"),
        /** A task was given to a member. */
        TAKEN("taken"),
        /** A task was given that another had before. */
        AGAIN("again"),
        /** The first answer to a task. */
        ANSWERED("answered"),
        /** A further answer to a task. */
        DUPLICATE("duplicate"),
        /** The program killed a worker. */
        KILLED("killed"),
        /** The network of a worker was cut. */
        CUT("cut"),
        /** The network of a worker is whole again. */
        MENDED("mended"),
        /** The queue has a process of its own, of this id; again whenever it was restarted. */
        PROCESS("process");

        private final String word;

        QueueEventKind(String word) {
            this.word = word;
        }

        /** Returns whether it is something that a member does. */
        public boolean isOfMember() {
            return hasTask() || this == JOINED || this == LEFT;
        }

        private boolean hasTask() {
            return switch (this) {
                case JOINED, LEFT, KILLED, CUT, MENDED, PROCESS -> false;
                default -> true;
            };
        }
    }

    /** Reads a line of output, without its end; empty if it tells no event. */
    public static Optional<QueueEvent> read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (QueueEventKind kind : QueueEventKind.values()) {
            if (kind.word.equals(matcher.group(2)) && kind.hasTask() == (matcher.group(4) != null)) {
                int number = Integer.parseInt(matcher.group(3));
                int member = kind.hasTask() ? Integer.parseInt(matcher.group(4)) : number;
                boolean known = kind == QueueEventKind.PROCESS
                        || member > 0 && member <= MAX_MEMBERS && number > 0 && number <= MAX_TASKS;
                return known
                        ? Optional.of(new QueueEvent(
                                kind,
                                member,
                                matcher.group(1),
                                kind.hasTask() ? number : 0,
                                matcher.group(5) == null ? -1 : Long.parseLong(matcher.group(5)),
                                matcher.group(6) == null ? -1 : Long.parseLong(matcher.group(6))))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
