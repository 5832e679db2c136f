/**
 * The metrics of a run: a few numbers by name, computed from its trace, or from what it printed where nothing was observed, and what
 * the pictures of the lessons tell. This package holds what all lessons share; each lesson has a sub-package of its own. Called by
 * {@code window}, {@code stage} and {@code console}, so that all three tell the same. Imports {@code trace}, {@code lesson} and {@code text}.
 */
package classroom.metrics;
