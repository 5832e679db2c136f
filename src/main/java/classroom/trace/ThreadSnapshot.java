package classroom.trace;

import classroom.trace.format.Site;
import classroom.trace.format.ThreadState;
import java.util.List;

/**
 * The state of a thread at one time.
 *
 * @param track     the thread
 * @param state     its state
 * @param line      the last line that it had reached; null if none yet, or while it is outside the program's code
 * @param operation where its current operation began: a sleep, a lock, a wait; null if none
 * @param wanted    the object of that operation: the lock that it acquires, the queue that it waits for; null if none
 * @param holders   the threads that held that lock
 * @param held      the locks that it held, the last acquired first, each as often as it was acquired
 */
public record ThreadSnapshot(
        ThreadTrace track,
        ThreadState state,
        Site line,
        Site operation,
        LockRef wanted,
        List<ThreadTrace> holders,
        List<LockRef> held) {}
