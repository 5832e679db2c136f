/**
 * What a run came to, in a few numbers by name, and which update was lost to which: worked out from the trace, or from what was
 * printed where nothing was observed. Window, stage and console ask for it, so that all three tell the same. Imports the trace
 * only; nothing here is kept from run to run.
 */
package classroom.figure;
