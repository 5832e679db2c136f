/**
 * The lanes, the stage that every lesson has: a row for each thread and process, time to the right. The model takes in a growing trace
 * step by step; layout and painters draw what is visible. Event thread only.
 */
package classroom.stage.lanes;
