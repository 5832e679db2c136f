/**
 * One side of a lesson's page: the program's run, its stage, its source and output, its status and failures. A run is prepared in the
 * background; everything else is on the event thread.
 */
package classroom.window.side;
