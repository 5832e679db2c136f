/**
 * Ascending lists of numbers, events and times, which grow at their end and are searched by binary search or by a hash.
 * They know nothing of what a trace contains. Called by {@code trace}, and by metrics and stages that search in times.
 */
package classroom.trace.index;
