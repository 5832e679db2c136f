/**
 * The specs, one a lesson: programs, parameters, metrics, narrative, small values, and what makes sense with the lesson. They are the one
 * place beside a lesson's own folders that has the ids of lessons and programs. {@code SpecList} has them all, and {@code lesson.Catalog} finds it by
 * its name; nothing else uses them. They use {@code lesson}, {@code metrics} and {@code trace}.
 */
package classroom.lesson.spec;
