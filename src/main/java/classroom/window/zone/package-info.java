/**
 * The zones of a page (stages, sources, output, lanes): the dividers between them, whose positions are stored for each
 * lesson, and the buttons that enlarge a zone. Independent of lessons and runs. Used on the event thread.
 */
package classroom.window.zone;
