/**
 * Searches the orders of a program: depth first with or without partial-order reduction, at random, or along given
 * choices. Counts the orders that each run stands for, and finds the simplest one for each outcome. Called by {@code
 * schedule.host}.
 */
package classroom.schedule.search;
