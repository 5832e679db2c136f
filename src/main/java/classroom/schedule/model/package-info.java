/**
 * Replacements for locks, waiting, threads, time and randomness in the scheduled copy of a program. Only one actor runs
 * at a time, so no locks are needed here; an actor that must wait declares its condition and lets the controller choose
 * another one.
 */
package classroom.schedule.model;
