/**
 * The same lessons in a terminal, without a display.
 */
package classroom.console;
