package classroom.network.broker;

import java.util.Set;
import org.apache.activemq.command.ActiveMQDestination;
import org.apache.activemq.command.ActiveMQQueue;

/**
 * The queues of a class, and who may use them: the teacher writes tasks and reads results; a member reads tasks and
 * writes results.
 */
final class ClassQueues {
    static final ActiveMQQueue TASKS = new ActiveMQQueue("tasks");
    static final ActiveMQQueue RESULTS = new ActiveMQQueue("results");
    /** What the queues saw, for a teacher's program in another JVM. */
    static final ActiveMQQueue EVENTS = new ActiveMQQueue("events");

    private static final Set<ActiveMQDestination> ALL = Set.of(TASKS, RESULTS, EVENTS);
    private static final Set<ActiveMQDestination> TEACHER_READS = Set.of(RESULTS, EVENTS);
    private static final Set<ActiveMQDestination> TEACHER_WRITES = Set.of(TASKS, EVENTS);
    private static final Set<ActiveMQDestination> MEMBER_READS = Set.of(TASKS);
    private static final Set<ActiveMQDestination> MEMBER_WRITES = Set.of(RESULTS);

    private ClassQueues() {}

    /** Whether a destination is one of the queues. */
    static boolean contains(ActiveMQDestination destination) {
        return ALL.contains(destination);
    }

    /**
     * Whether messages may be read from a destination.
     *
     * @param member null for the teacher
     */
    static boolean mayRead(Member member, ActiveMQDestination destination) {
        return (member == null ? TEACHER_READS : MEMBER_READS).contains(destination);
    }

    /**
     * Throws if messages may not be written to a destination.
     *
     * @param member null for the teacher
     * @throws SecurityException if they may not
     */
    static void checkWrite(Member member, ActiveMQDestination destination) {
        if (!(member == null ? TEACHER_WRITES : MEMBER_WRITES).contains(destination)) {
            throw new SecurityException("may not write " + destination);
        }
    }
}
