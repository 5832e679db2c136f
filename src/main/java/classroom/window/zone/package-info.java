/**
 * The zones of a page (stages, sources, output, lanes): the dividers between them, which are remembered for each lesson, and the buttons
 * that make one of them large. Knows nothing of lessons or runs. Event thread only.
 */
package classroom.window.zone;
