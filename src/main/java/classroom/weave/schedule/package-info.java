/**
 * Makes the scheduled copy of a program: the observed copy, in which each visible step calls {@code
 * classroom.schedule.Schedule} first, and what waits, sleeps, starts threads or reads the time is replaced by a class
 * of {@code classroom.schedule.model}. Called by the weaver only.
 */
package classroom.weave.schedule;
