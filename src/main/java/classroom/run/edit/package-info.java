/**
 * Programs that users write in the app: their text files, compiling them in a process of its own, their standard input,
 * and drafts of unsaved texts. Independent of the window.
 */
package classroom.run.edit;
