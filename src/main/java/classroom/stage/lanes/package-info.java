/**
 * The lanes, the stage that every lesson has: a row for each thread and process, time to the right. The model reads a
 * growing trace step by step; layout and painters draw what is visible. Used on the event thread only.
 */
package classroom.stage.lanes;
