/**
 * The editor of a side of the workshop: its text with what helps to write it, and what the compiler said of it. Knows nothing of runs and
 * files. Event thread only.
 */
package classroom.window.workshop.editor;
