/**
 * Many runs of one lesson: the histogram of outcomes and the chart of speed-ups. Runs go on in the background; the views are on the
 * event thread.
 */
package classroom.window.series;
