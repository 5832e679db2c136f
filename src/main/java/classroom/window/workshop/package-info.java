/**
 * The workshop: a page on which readers write or open programs of their own, run them observed, and see threads, locks and output, with a
 * second version beside. Event thread only, but for what says otherwise.
 */
package classroom.window.workshop;
