/**
 * The main class of a JVM that schedules a program, and the lines that it exchanges with the app over a loopback
 * socket. {@link classroom.schedule.host.ProtocolLine} is the form of these lines; the app's side is {@code
 * run.schedule}.
 */
package classroom.schedule.host;
