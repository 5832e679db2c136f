package classroom.network.broker;

/**
 * Something that the broker of a class saw.
 *
 * @param kind   what happened
 * @param member the number of the member, from 1 in the order of joining; 0 for none
 * @param name   the member's name, which nobody else in the class has; for {@link ClassEventKind#REFUSED}, the address
 * @param task   the number of the task; for {@link ClassEventKind#REFUSED}, the number of wrong tickets so far; else 0
 * @param heldUs for an answer, the time since the task was given to the member, in µs; -1 if unknown
 * @param workUs for an answer, the time that the member's core worked, as it says, in µs; -1 if unknown
 */
public record ClassEvent(ClassEventKind kind, int member, String name, long task, long heldUs, long workUs) {
    /** Creates an event without times. */
    public ClassEvent(ClassEventKind kind, int member, String name, long task) {
        this(kind, member, name, task, -1, -1);
    }

    /** What can happen. */
    public enum ClassEventKind {
        /** A member's connection is there. */
        JOINED("joined"),
        /** A member's connection has ended, or nothing was heard from it for too long. */
        LEFT("left"),
        /** A task was given to a member. */
        TAKEN("taken"),
        /** A task was given that somebody else had before, and did not acknowledge. */
        TAKEN_AGAIN("again"),
        /** The first answer to a task is in the queue. */
        ANSWERED("answered"),
        /** A further answer to a task is in the queue. */
        ANSWERED_TWICE("duplicate"),
        /** A stranger presented a wrong ticket. */
        REFUSED("refused");

        private final String word;

        ClassEventKind(String word) {
            this.word = word;
        }

        /** Returns the word for it in a program's output, the same in every language. */
        public String word() {
            return word;
        }
    }

    /**
     * Returns it as a result line, as in {@code Anna: taken = 17, member = 2}; a member that joins or leaves has only
     * its number, as in {@code Anna: joined = 2}; an answer may have its times, as in {@code Anna: answered = 17,
     * member = 2, held_us = 9100, work_us = 8200}.
     */
    public String line() {
        boolean ofMember = kind == ClassEventKind.JOINED || kind == ClassEventKind.LEFT;
        String times = heldUs < 0 || workUs < 0 ? "" : ", held_us = " + heldUs + ", work_us = " + workUs;
        return name + ": " + kind.word + " = " + (ofMember ? member : task + ", member = " + member + times);
    }
}
