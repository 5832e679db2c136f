/**
 * What the lanes show, without how it looks: the lanes of the threads by process, their pieces of state, their marks, and
 * what is visible of them in each pixel column. The model reads a growing trace step by step. Called by {@code lanes},
 * and its sources are made by the window. Used on the event thread only.
 */
package classroom.stage.lanes.model;
