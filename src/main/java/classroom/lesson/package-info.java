/**
 * What a lesson is: programs, parameters, metrics by name, how it is expected to end; and the sources in both languages. The lessons
 * themselves are the specs in {@code lesson.spec}, found by the name of their list. Called by all that lists or runs lessons and by {@code metrics};
 * imports {@code trace} and {@code text}, knows no Swing.
 */
package classroom.lesson;
