/**
 * Goes through the orders of a program: depth first with or without partial-order reduction, by chance, or along given choices; and counts
 * how many orders one run stands for, and which of them is the simplest.
 */
package classroom.schedule.search;
