/**
 * The messages between a hosted panel and the app, and how they stand as bytes. Used by both sides; the JDK only.
 */
package classroom.screen.wire;
