/**
 * The lessons in a terminal, with and without a display: the commands, which list the lessons, run programs, explore
 * their orders and report on saved runs. {@code console.request} reads their words, {@code console.report} writes their
 * answers. Called by {@code Main}; calls {@code lesson}, {@code run}, {@code screen}, {@code trace}, {@code metrics}
 * and {@code text}, and paints nothing.
 */
package classroom.console;
