/**
 * The catalogue: which lessons there are, their programs, parameters and texts. No Swing, and nothing of ours but {@code text}.
 */
package classroom.lesson;
