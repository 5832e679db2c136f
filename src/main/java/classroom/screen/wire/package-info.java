/**
 * The messages between a hosted panel and the app, and their encoding. Used by both sides, and by all packages of the
 * app that show or control a panel. Needs only the JDK; the names of the host's classes are here, too.
 */
package classroom.screen.wire;
