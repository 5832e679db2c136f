/**
 * What the scheduled copy of a program has in place of locks, waiting, threads, time and chance. Only one actor goes at
 * a time, so none of these needs a lock of its own; whoever must wait says what for and lets the controller choose.
 */
package classroom.schedule.model;
