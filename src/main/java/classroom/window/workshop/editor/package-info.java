/**
 * The editor of a side of the workshop: its text with editing aids, and the compiler's messages. Independent of runs
 * and files. Used on the event thread.
 */
package classroom.window.workshop.editor;
