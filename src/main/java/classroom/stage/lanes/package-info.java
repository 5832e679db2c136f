/**
 * The lanes, the stage that every lesson has: a row for each thread and process, time to the right. Layout and
 * painters draw what is visible of the {@code model}. Used on the event thread only.
 */
package classroom.stage.lanes;
