/**
 * The teacher's notes of each lesson, and the sheet for pupils: text files of the resources, and HTML made of them. No
 * Swing. Called by {@code window.notes}.
 */
package classroom.notes;
