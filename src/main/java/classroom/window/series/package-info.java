/**
 * Many runs of one lesson: the histogram of results and the chart of speed-ups. Programs run in the background; the
 * views are used on the event thread.
 */
package classroom.window.series;
