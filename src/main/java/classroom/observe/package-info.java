/**
 * The small part of ours inside a program's JVM. Needs nothing but the JDK and {@code trace}, has few classes and loads
 * quickly. Only woven copies and the hosts of {@code screen} call it; {@code weave} and {@code run} know its names.
 */
package classroom.observe;
