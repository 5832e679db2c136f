/**
 * One side of a page: the program's run, its stage, its source and output, its status and failures. Programs are
 * prepared in the background; everything else is used on the event thread.
 */
package classroom.window.side;
