/**
 * The description of lessons: programs, parameters, metrics by name, the expected end; and the sources in both
 * languages. {@code lesson.parameter} has the kinds of parameters. The lessons themselves are the specs in {@code
 * lesson.spec}, loaded by the name of their list. Used by
 * all packages that list or run lessons and by {@code metrics}; imports {@code trace} and {@code text}, but not
 * Swing.
 */
package classroom.lesson;
