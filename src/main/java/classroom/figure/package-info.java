/**
 * The figures of a lesson, worked out from the trace of a run: counts, sums, and which update was lost to which. Window, stage and
 * console ask for them, so that all three tell the same. Imports the trace only; nothing here is kept from run to run.
 */
package classroom.figure;
