/**
 * Explores the orders of a program: depth first with or without partial-order reduction, randomly, or along given
 * choices; counts the orders equivalent to a run, and finds the simplest of them.
 */
package classroom.schedule.search;
