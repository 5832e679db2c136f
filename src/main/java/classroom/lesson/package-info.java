/**
 * The catalog: which lessons there are, their programs, parameters and sources. Their words are in {@code text}, by keys that this
 * package tells. Asked by {@code run}, {@code metric}, {@code window} and {@code console}; no Swing, and nothing of a run.
 */
package classroom.lesson;
