/**
 * What the console tells: the list of lessons, and the {@link classroom.console.report.Report} on one run, on a saved
 * run or on a {@link classroom.console.report.Series} of runs, as lines of text or as JSON. Starts no program; called
 * by {@code console} alone.
 */
package classroom.console.report;
