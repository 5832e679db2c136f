/** The stage of the lesson {@code pingpong}: two boxes, their counters, queue or pipes, and the terminal. */
package classroom.stage.pingpong;
