/**
 * The program that is edited on a side of the workshop: its files, what they were like on disk, and the drafts that
 * keep what was typed. Reading and writing take place on background threads, all else on the event thread.
 */
package classroom.window.workshop.program;
