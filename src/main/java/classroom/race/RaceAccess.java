package classroom.race;

import classroom.trace.ThreadTrace;

/**
 * An access of a field, or another event that a hint is about.
 *
 * @param thread the thread that made it
 * @param event  its number in the thread
 */
public record RaceAccess(ThreadTrace thread, int event) {
    /** Returns when it was recorded, in ns of the run's clock. */
    public long time() {
        return thread.time(event);
    }

    /** Returns its line in the source; 0 if not known. */
    public int line() {
        return thread.site(event).line();
    }

    /** Returns the class whose source has that line. */
    public String className() {
        return thread.site(event).className();
    }

    /** Tells whether it is a write. */
    public boolean isWrite() {
        return thread.kind(event).isWrite();
    }
}
