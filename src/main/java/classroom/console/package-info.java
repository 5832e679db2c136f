/**
 * The lessons in a terminal, with and without a display: lists them, runs programs and reports their metrics, as text
 * or JSON, and reports on saved runs. Called by {@code Main}; calls {@code lesson}, {@code run}, {@code screen}, {@code
 * trace}, {@code metrics} and {@code text}, and paints nothing.
 */
package classroom.console;
