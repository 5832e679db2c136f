/**
 * The page of a lesson: question, both sides, parameters, bottom tabs and the lesson text with its narrative. Used on
 * the event thread, except where a method says otherwise.
 */
package classroom.window.lesson;
