/**
 * Challenges for a class that is the scheduler: a goal in words, the program it is about, hints, and the check whether an
 * order reaches it. Knows no Swing.
 */
package classroom.challenge;
