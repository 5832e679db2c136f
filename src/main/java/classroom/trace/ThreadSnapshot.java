package classroom.trace;

import java.util.List;

/**
 * A thread at a moment.
 *
 * @param track     the thread
 * @param state     what it was doing
 * @param line      the line that it had reached last; null if none yet, and while it is out of the program's code
 * @param operation where the operation began that it was in: a sleep, a lock, a wait; null if it was in none
 * @param wanted    what that operation is about: the lock that it wants, the queue that it waits for; null if nothing
 * @param holders   who held that lock
 * @param held      the locks that it held, the one got last first, each as often as it was got
 */
public record ThreadSnapshot(ThreadTrace track, ThreadState state, Site line, Site operation, LockRef wanted, List<ThreadTrace> holders,
        List<LockRef> held) {
}
