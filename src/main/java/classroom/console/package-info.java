/**
 * The same lessons in a terminal, with and without a display: what there is, and a program run by itself with its metrics, for
 * people or as JSON; and what saved runs have shown. Called by {@code Main}; calls {@code lesson}, {@code run}, {@code screen},
 * {@code trace}, {@code metric} and {@code text}, and paints nothing.
 */
package classroom.console;
