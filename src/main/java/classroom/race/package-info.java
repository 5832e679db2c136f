/**
 * Finds in a trace what a correct program does not have: accesses of a field that nothing orders, lost updates, locks
 * that protect nothing, threads whose end no thread waits for, exceptions that the program does not look at. Reads
 * traces only. The console and the window call it, on any thread but the event thread.
 *
 * <p>Data races are found by the happens-before order of the Java memory model, with vector clocks, and with epochs
 * where one is enough, as published by Flanagan and Freund (FastTrack, PLDI 2009). A race is found whether or not its
 * outcome was wrong.
 *
 * <p>What orders two accesses: program order; start and end of threads; monitors, locks, read-write locks, conditions;
 * volatile fields, atomic objects, {@code VarHandle}s; semaphores, latches, barriers, phasers, exchangers, blocking
 * queues, concurrent and synchronized collections; tasks, futures, streams, timers, the event queue; initialization of
 * classes; interrupts; {@code park}; streams of bytes within the process. If a trace doesn't say which of several
 * earlier events was the cause, all of them count as it: races may be missed, none is reported wrongly. Not recorded,
 * and so not known: what libraries do internally, memory shared by processes, fences.
 */
package classroom.race;
