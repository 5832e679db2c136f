/**
 * What the scheduled copy of a program uses in place of locks, waiting, threads and time of the JDK. Only one actor
 * goes at a time, so nothing here needs a lock; an actor that must wait tells the controller its condition. The weaver
 * names these classes in {@code weave.schedule.Replacements}.
 */
package classroom.schedule.model;
