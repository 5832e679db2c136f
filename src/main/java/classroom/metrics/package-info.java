/**
 * The metrics of a run: a few numbers by name, computed from its trace, or from its output if it was not observed;
 * and the data that the lessons' stages show. This package contains what all lessons share; each lesson has a
 * sub-package. Called by {@code window}, {@code stage} and {@code console}, so that all three show the same numbers.
 * Imports {@code trace}, {@code lesson} and {@code text}.
 */
package classroom.metrics;
