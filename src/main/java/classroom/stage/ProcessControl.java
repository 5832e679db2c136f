package classroom.stage;

/** What a stage may do to the processes of the run that it shows, while that goes on. Called on the event thread; does not wait. */
public interface ProcessControl {
    /** Kills a process at once, as a crash would. */
    void kill(long pid);

    /**
     * Suspends a process, as a computer does when its lid is closed, or lets it go on.
     *
     * @param suspended whether it is suspended; else it goes on
     */
    void suspend(long pid, boolean suspended);

    /** Writes a line to the input of the run's first process. */
    void write(String line);

    /** Returns whether this system can suspend processes. */
    boolean canSuspend();
}
