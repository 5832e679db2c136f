/** The processes of runs: finds descendants, watches them, sets their priority, and measures the available memory. */
package classroom.run.process;
