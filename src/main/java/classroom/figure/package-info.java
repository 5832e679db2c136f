/**
 * Figures: what a run came to, in a few numbers by name, such as {@code ping}, {@code pong} and {@code total}. Taken from the trace, or
 * from what was printed where nothing was observed. Called by {@code stage}, {@code window} and {@code console}; knows {@code trace} only.
 */
package classroom.figure;
