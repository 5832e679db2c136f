/**
 * The specs, one for each lesson: programs, parameters, metrics, narrative, small values, and optional features.
 * Apart from a lesson's own folders, only this package contains ids of lessons and programs. {@code SpecList} lists
 * them, and {@code lesson.Catalog} loads that by its name; nothing else uses this package. It uses {@code lesson},
 * {@code metrics} and {@code trace}, and the names of stages and programs.
 */
package classroom.lesson.spec;
