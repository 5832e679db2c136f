/**
 * The workshop: a page on which users write or open programs of their own, run them with observation, and see threads,
 * locks and output, with a second version on the other side. Used on the event thread, except where a method says
 * otherwise.
 */
package classroom.window.workshop;
