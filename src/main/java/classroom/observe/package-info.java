/**
 * The part of the app that runs inside a program's JVM. It needs only the JDK and {@code trace}, has few classes and
 * loads quickly. Only woven copies and {@code screen.host} call it; {@code weave} and {@code run} use the names of
 * its classes.
 */
package classroom.observe;
