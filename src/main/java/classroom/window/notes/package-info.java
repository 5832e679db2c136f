/**
 * The teacher's notes in a window of their own, for the screen that the class does not see, and the sheet for pupils.
 * Used on the event thread. Created by {@code window}.
 */
package classroom.window.notes;
