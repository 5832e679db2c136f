/**
 * What the panes of {@code window.schedule} share: the program of each side that can be scheduled, what of the page they
 * use, the offer of fewer threads, an outcome in words. Used on the event thread.
 */
package classroom.window.schedule.page;
