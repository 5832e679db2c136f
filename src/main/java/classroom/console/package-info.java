/**
 * The same lessons in a terminal, with and without a display: what there is, and a program run by itself with its figures, for
 * people or as JSON. Called by {@code Main}; calls {@code lesson}, {@code run} and {@code screen}, and paints nothing.
 */
package classroom.console;
