/**
 * The pane <em>Every order</em>: searches all orders of the programs of a page and shows a table of their outcomes for
 * each side. Used on the event thread; the search has a thread of its own.
 */
package classroom.window.schedule.orders;
