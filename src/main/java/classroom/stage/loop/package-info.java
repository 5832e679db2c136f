/** The stage of the lesson {@code loop}: servers, their clients, and what the run came to. */
package classroom.stage.loop;
