/**
 * The main class of a JVM that schedules a program, and its protocol with the app: lines of words, over a loopback
 * socket. {@link classroom.schedule.host.Line} defines their format.
 */
package classroom.schedule.host;
