/**
 * The parameters of lessons: numbers, choices and texts, with their limits. Any thread may use them; they never change.
 */
package classroom.lesson.parameter;
