/**
 * Programs that readers write in the app: their text files, compiling them in a process of its own, their standard
 * input, and the drafts of what was typed and not saved. Knows no window.
 */
package classroom.run.edit;
