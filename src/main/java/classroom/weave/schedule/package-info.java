/**
 * Makes the scheduled copy of a program: the observed copy, in which every visible step asks {@code
 * classroom.schedule.Schedule} first, and whatever waits, sleeps, starts threads, tells the time or draws by chance is
 * replaced by a model of it. Called by the weaver only.
 */
package classroom.weave.schedule;
