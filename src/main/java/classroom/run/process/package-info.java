/** The processes of runs: finds descendants, watches them, sets their priority, and measures what the machine has left. */
package classroom.run.process;
