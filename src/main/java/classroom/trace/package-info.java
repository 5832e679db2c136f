/**
 * What the observer noted: the event, the trace's file format, reading it, and its state at a moment. Imports nothing of ours,
 * so that a program's JVM and the app can both use it.
 *
 * <p>{@link classroom.trace.Trace} is where to begin: {@code Trace.of(folder)} reads the run that writes into a folder, live or
 * over. One worker thread calls {@code poll()} again and again; all other methods may be called by any thread, the event thread
 * too. {@link classroom.trace.ThreadTrace} is a thread: its events by number, a binary search by time, and its spans of state, which
 * is what lanes draw. {@link classroom.trace.Snapshot}, from {@code trace.at(time)}, tells each thread's line, state and locks,
 * the fields' values and the output at a time. {@link classroom.trace.EventCursor} steps from event to event. {@link
 * classroom.trace.SavedRun} is a run in a file. All times are ns of the run's clock, which {@code trace.start()} begins.
 *
 * <p>How far the times of different threads can be trusted: causes are noted before they happen and effects after. A write of a
 * field, an unlock, a notify, a start of a thread stands before the fact; a read of a field, a lock got, a wait's end stands
 * after it. So a value is never read, in the trace, before it was written, and never do two threads hold one lock at once.
 * Within a thread the order is exact.
 */
package classroom.trace;
