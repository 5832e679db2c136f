/**
 * What the observer noted: the event, the trace's file format, reading it, and its state at a moment. Imports nothing of ours,
 * so that a program's JVM and the app can both use it.
 */
package classroom.trace;
