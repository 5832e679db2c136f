package classroom.race;

import classroom.trace.ThreadTrace;

/**
 * An access of a field, or another event that a hint is about.
 *
 * @param thread the thread
 * @param event  the index of the event in the thread
 */
public record RaceAccess(ThreadTrace thread, int event) {
    /** Returns when it was recorded, in ns of the run's clock. */
    public long time() {
        return thread.time(event);
    }

    /** Returns the source line; 0 if unknown. */
    public int line() {
        return thread.site(event).line();
    }

    /** Returns the class whose source contains the line. */
    public String className() {
        return thread.site(event).className();
    }

    /** Whether it is a write. */
    public boolean isWrite() {
        return thread.kind(event).isWrite();
    }
}
