/**
 * The growing tables that the trace of a thread or a process consists of: events in columns, states, held locks, names,
 * texts and objects. They know nothing of files, threads or processes. Filled by {@code trace} alone, while one thread
 * reads a file; each says who may read it at the same time.
 */
package classroom.trace.table;
