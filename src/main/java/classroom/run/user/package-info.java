/**
 * Programs that readers bring: their text files, compiling them in a process of its own, what is found in their classes, their standard
 * input, and the drafts of what was typed and not saved. Knows no window.
 */
package classroom.run.user;
