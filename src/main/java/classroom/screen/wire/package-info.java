/**
 * The messages between a hosted panel and the app, and how they stand as bytes. Used by both sides, and in the app by whoever shows or
 * drives a panel; the JDK only.
 */
package classroom.screen.wire;
