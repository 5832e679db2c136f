/**
 * Rules for every package, program, text, icon and the built jar. They read the project's own folder, so that new
 * lessons are tested without changes here.
 */
package classroom.architecture;
