/**
 * Creates the scheduled copy of a program: the observed copy, in which every visible step first calls {@code
 * classroom.schedule.Schedule}, and everything that waits, sleeps, starts threads, queries the time or uses random
 * numbers is replaced by a model. Called only by the weaver.
 */
package classroom.weave.schedule;
