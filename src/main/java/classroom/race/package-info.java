/**
 * Finds concurrency errors in a trace: unordered accesses of fields, lost updates, locks that protect nothing, threads
 * whose end nothing waits for, and unhandled exceptions. It only reads traces. Called by the console and the window, on
 * any thread but the event thread.
 *
 * <p>Data races are found by the happens-before order of the Java memory model, with vector clocks, and with epochs
 * where one is enough, as published by Flanagan and Freund (FastTrack, PLDI 2009). A race is found whether or not its
 * outcome was wrong.
 *
 * <p>The following order accesses: program order; start and end of threads; monitors, locks (including read-write
 * locks), conditions; volatile fields, atomic objects, {@code VarHandle}s; semaphores, latches, barriers, phasers,
 * exchangers, blocking queues, concurrent and synchronized collections; tasks, futures, streams, timers, the event
 * queue; initialization of classes; interrupts; {@code park}; streams of bytes within the process. If a trace does not
 * contain which of several earlier events was the cause, all of them count as causes: races may be missed, but no false
 * ones are reported. Not recorded, and so unknown, are: synchronization inside libraries, memory shared by processes,
 * fences.
 */
package classroom.race;
