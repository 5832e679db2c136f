/** The stages of the lesson {@code process}: trees of processes, a pipe, and a pool. */
package classroom.stage.process;
