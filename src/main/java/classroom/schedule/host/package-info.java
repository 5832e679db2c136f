/**
 * The main class of a JVM that schedules a program, and what it says to the app and hears from it: lines of words, over
 * a loopback socket. {@link classroom.schedule.host.ProtocolLine} tells how words are written.
 */
package classroom.schedule.host;
