/**
 * The source pane: the program's text with the threads at their lines, values, and the lines that differ from the other
 * side. Used on the event thread.
 */
package classroom.window.source;
