/**
 * Votes of a class on a question: the counts of its rounds, and a small web server on which pupils vote with their
 * phones while the question is asked. No data is kept but counts; whatever comes from a phone is bounded and never
 * becomes markup. Knows nothing of lessons and windows. Called by {@code window.ask}.
 */
package classroom.vote;
