/** The stage of the lesson {@code network}: the queue, the workers around it, tasks on their way out and answers back. */
package classroom.stage.network;
