package classroom.metrics.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in which the queue told what it saw, as in {@code Anna: taken = 17, member = 2} or {@code Anna: joined = 2}.
 *
 * @param kind   what happened
 * @param member the number of the member, from 1
 * @param name   the member's name
 * @param task   the number of the task, from 1; 0 if it is about none
 */
public record QueueEvent(QueueEventKind kind, int member, String name, int task) {
    /** More members or tasks are not believed. */
    private static final int MAX_MEMBERS = 1000;

    private static final int MAX_TASKS = 1_000_000;
    private static final Pattern LINE =
            Pattern.compile("(.{1,60}): ([a-z]{4,9}) = (\\d{1,7})(?:, member = (\\d{1,4}))?");

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
        KILLED("killed");

        private final String word;

        QueueEventKind(String word) {
            this.word = word;
        }

        private boolean hasTask() {
            return this != JOINED && this != LEFT && this != KILLED;
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
                boolean known = member > 0 && member <= MAX_MEMBERS && number > 0 && number <= MAX_TASKS;
                return known
                        ? Optional.of(new QueueEvent(kind, member, matcher.group(1), kind.hasTask() ? number : 0))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
