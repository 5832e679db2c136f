/**
 * Finds in a trace what no right program has: accesses of a field that nothing orders, updates that were lost, locks
 * that protect nothing, ends that nobody waits for, exceptions that nobody sees. It reads traces only. The console and
 * the window ask it, on any thread but the event thread.
 *
 * <p>Data races are found by the happens-before order of the Java memory model, with vector clocks, and with epochs
 * where one is enough, as published by Flanagan and Freund (FastTrack, PLDI 2009). A race is found whether or not its
 * outcome was wrong.
 *
 * <p>What orders two accesses: program order; start and end of threads; monitors, locks (of readers and writers),
 * conditions; volatile fields, atomic objects, {@code VarHandle}s; semaphores, latches, barriers, phasers, exchangers,
 * blocking queues, concurrent and synchronized collections; tasks, futures, streams, timers, the event queue;
 * initialization of classes; interrupts; {@code park}; streams of bytes within the process. Where a trace doesn't tell
 * which of several earlier events was the cause, all of them count as it: races may be missed, none is made up. Not
 * noted, and so not known: what libraries do among themselves, memory shared by processes, fences.
 */
package classroom.race;
