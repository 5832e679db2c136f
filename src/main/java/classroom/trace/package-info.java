/**
 * The recording of a run: its events, reading them, and the state at a time. Its sub-packages are {@code format} (what
 * a trace file consists of), {@code text} (texts of programs), {@code table} (the growing tables that a trace consists
 * of), {@code index} (ascending lists) and {@code save} (runs in files). They import no other package of the app, so
 * that both a program's JVM and the app can use them; a program's JVM uses {@code format} alone, which needs
 * {@code text}.
 *
 * <p>Begin with {@link classroom.trace.Trace}: {@code Trace.of(folder)} reads the run that writes into a folder, live
 * or complete. One worker thread calls {@code poll()} repeatedly; all other methods may be called on any thread,
 * including the event thread. {@link classroom.trace.ThreadTrace} is a thread: its events by index, binary search by
 * time, and its state spans, which lanes draw. {@link classroom.trace.Snapshot}, from {@code trace.at(time)}, has
 * each thread's line, state and locks at a time; {@code trace.framesAt} has the methods that a thread is in, with
 * their local variables. {@link classroom.trace.EventCursor} steps from event to event.
 * All times are ns of the run's clock, which begins at {@code trace.start()}. {@link classroom.trace.save.SavedRun} is
 * a run in a file.
 *
 * <p>Order of events of different threads: causes are recorded before they happen and effects after. A write of a
 * field, an unlock, a notify and the start of a thread are recorded before the fact; a read of a field, an acquired
 * lock and the end of a wait are recorded after it. So in the trace a value is never read before it is written, and
 * no two threads hold the same lock at once. Within a thread the order is exact.
 */
package classroom.trace;
