package classroom.race;

import classroom.trace.ThreadTrace;

/**
 * An event that reads or writes a field, or another event that a hint is about.
 *
 * @param thread whose
 * @param event  its number in the thread
 */
public record RaceAccess(ThreadTrace thread, int event) {
    /** When it was noted, in ns of the run's clock. */
    public long time() {
        return thread.time(event);
    }

    /** The line of the source; 0 if that is not known. */
    public int line() {
        return thread.site(event).line();
    }

    /** The class whose source that line is in. */
    public String className() {
        return thread.site(event).className();
    }

    /** Whether it writes. */
    public boolean isWrite() {
        return thread.kind(event).isWrite();
    }
}
